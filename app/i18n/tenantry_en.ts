<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::ConfirmationSheet</name>
    <message numerus="yes">
        <source>%n temporary password(s) · valid for 72 hours</source>
        <translation>
            <numerusform>%n temporary password · valid for 72 hours</numerusform>
            <numerusform>%n temporary passwords · valid for 72 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes done so far · %n password(s) here</source>
        <translation>
            <numerusform>%1 of %2 changes done so far · %n password here</numerusform>
            <numerusform>%1 of %2 changes done so far · %n passwords here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have not printed, saved or copied %n password(s). Once destroyed, nobody can see them again; each person then needs a reset.</source>
        <translation>
            <numerusform>You have not printed, saved or copied %n password. Once destroyed, nobody can see them again; each person then needs a reset.</numerusform>
            <numerusform>You have not printed, saved or copied %n passwords. Once destroyed, nobody can see them again; each person then needs a reset.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Ctl</name>
    <message numerus="yes">
        <source>  %n user(s)</source>
        <translation>
            <numerusform>  %n user</numerusform>
            <numerusform>  %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) written.</source>
        <translation>
            <numerusform>%n password written.</numerusform>
            <numerusform>%n passwords written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Format</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportChoices</name>
    <message numerus="yes">
        <source>%n licence(s)</source>
        <translation>
            <numerusform>%n licence</numerusform>
            <numerusform>%n licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n free)</source>
        <translation>
            <numerusform>%1 (%n free)</numerusform>
            <numerusform>%1 (%n free)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportModel</name>
    <message numerus="yes">
        <source>Already a user: will update %n field(s).</source>
        <translation>
            <numerusform>Already a user: will update %n field.</numerusform>
            <numerusform>Already a user: will update %n fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message numerus="yes">
        <source>Checking %n row(s) …</source>
        <translation>
            <numerusform>Checking %n row …</numerusform>
            <numerusform>Checking %n rows …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review plan for %n row(s)</source>
        <translation>
            <numerusform>Review plan for %n row</numerusform>
            <numerusform>Review plan for %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n rejected row(s) to %1.</source>
        <translation>
            <numerusform>Saved %n rejected row to %1.</numerusform>
            <numerusform>Saved %n rejected rows to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LicencePanel</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blocked</numerusform>
            <numerusform>%Ln blocked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LicenceRow</name>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LicencesView</name>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OpeningPage</name>
    <message numerus="yes">
        <source>Use at least %Ln characters.</source>
        <translation>
            <numerusform>Use at least %Ln character.</numerusform>
            <numerusform>Use at least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanPage</name>
    <message numerus="yes">
        <source>need(s) you</source>
        <translation>
            <numerusform>needs you</numerusform>
            <numerusform>need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n change(s) were already sent and stay.</source>
        <translation>
            <numerusform>Cancelled. %n change was already sent and stays.</numerusform>
            <numerusform>Cancelled. %n changes were already sent and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) to %1.</source>
        <translation>
            <numerusform>Saved %n row to %1.</numerusform>
            <numerusform>Saved %n rows to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanReview</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanText</name>
    <message numerus="yes">
        <source>Remove %n licence(s)</source>
        <translation>
            <numerusform>Remove %n licence</numerusform>
            <numerusform>Remove %n licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n licence(s)</source>
        <translation>
            <numerusform>Give %n licence</numerusform>
            <numerusform>Give %n licences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message numerus="yes">
        <source>%n change(s) need you</source>
        <translation>
            <numerusform>%n change needs you</numerusform>
            <numerusform>%n changes need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent</source>
        <translation>
            <numerusform>%n change waits to be sent</numerusform>
            <numerusform>%n changes wait to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SeatsLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusStrip</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionDialog</name>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UsersView</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message numerus="yes">
        <source>Too long: shorten it to at most %n characters.</source>
        <translation>
            <numerusform>Too long: shorten it to at most %n character.</numerusform>
            <numerusform>Too long: shorten it to at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: it needs at least %n characters.</source>
        <translation>
            <numerusform>Too short: it needs at least %n character.</numerusform>
            <numerusform>Too short: it needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
</TS>

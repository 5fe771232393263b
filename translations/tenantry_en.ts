<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Ctl</name>
    <message numerus="yes">
        <source>  %Ln user(s)</source>
        <translation>
            <numerusform>  %Ln user</numerusform>
            <numerusform>  %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) written.</source>
        <translation>
            <numerusform>%Ln password written.</numerusform>
            <numerusform>%Ln passwords written.</numerusform>
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
    <message numerus="yes">
        <source>%n change(s) that were not sent are lost.</source>
        <translation>
            <numerusform>%n change that was not sent is lost.</numerusform>
            <numerusform>%n changes that were not sent are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait until you sign in again.</source>
        <translation>
            <numerusform>%n change waits until you sign in again.</numerusform>
            <numerusform>%n changes wait until you sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) can be undone.</source>
        <translation>
            <numerusform>%Ln change can be undone.</numerusform>
            <numerusform>%Ln changes can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln thing(s) of “%1”. Say so with: --confirm &quot;%1&quot;</source>
        <translation>
            <numerusform>This deletes %Ln thing of “%1”. Say so with: --confirm &quot;%1&quot;</numerusform>
            <numerusform>This deletes %Ln things of “%1”. Say so with: --confirm &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln change will not be sent.</numerusform>
            <numerusform>%Ln changes will not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are on their way; the server may still take them.</source>
        <translation>
            <numerusform>%Ln change is on its way; the server may still take it.</numerusform>
            <numerusform>%Ln changes are on their way; the server may still take them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were sent before and stay. Undo them with: tenantryctl plan undo %1</source>
        <translation>
            <numerusform>%Ln change was sent before and stays. Undo it with: tenantryctl plan undo %1</numerusform>
            <numerusform>%Ln changes were sent before and stay. Undo them with: tenantryctl plan undo %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ComparePane</name>
    <message numerus="yes">
        <source>%Ln difference(s).</source>
        <translation>
            <numerusform>%Ln difference.</numerusform>
            <numerusform>%Ln differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConfirmationSheet</name>
    <message numerus="yes">
        <source>%Ln temporary password(s) · valid for 72 hours</source>
        <translation>
            <numerusform>%Ln temporary password · valid for 72 hours</numerusform>
            <numerusform>%Ln temporary passwords · valid for 72 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes done so far · %Ln password(s) here</source>
        <translation>
            <numerusform>%1 of %2 changes done so far · %Ln password here</numerusform>
            <numerusform>%1 of %2 changes done so far · %Ln passwords here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have not printed, saved or copied %Ln password(s). Once destroyed, nobody can see them again; each person then needs a reset.</source>
        <translation>
            <numerusform>You have not printed, saved or copied %Ln password. Once destroyed, nobody can see them again; each person then needs a reset.</numerusform>
            <numerusform>You have not printed, saved or copied %Ln passwords. Once destroyed, nobody can see them again; each person then needs a reset.</numerusform>
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
    <name>ui::DevicesCard</name>
    <message numerus="yes">
        <source>You are signed in on %Ln device(s). Sign out what you no longer use or have lost.</source>
        <translation>
            <numerusform>You are signed in on %Ln device. Sign out what you no longer use or have lost.</numerusform>
            <numerusform>You are signed in on %Ln devices. Sign out what you no longer use or have lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DraftsPage</name>
    <message numerus="yes">
        <source>Import of %Ln file(s)</source>
        <translation>
            <numerusform>Import of %Ln file</numerusform>
            <numerusform>Import of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) fixed</source>
        <translation>
            <numerusform>%Ln row fixed</numerusform>
            <numerusform>%Ln rows fixed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message numerus="yes">
        <source>Too long. Shorten it to at most %Ln character(s).</source>
        <translation>
            <numerusform>Too long. Shorten it to at most %Ln character.</numerusform>
            <numerusform>Too long. Shorten it to at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short. Enter at least %Ln character(s).</source>
        <translation>
            <numerusform>Too short. Enter at least %Ln character.</numerusform>
            <numerusform>Too short. Enter at least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %Ln character(s).</source>
        <translation>
            <numerusform>The password needs at least %Ln character.</numerusform>
            <numerusform>The password needs at least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>At least %Ln character</numerusform>
            <numerusform>At least %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FirstSyncPage</name>
    <message numerus="yes">
        <source>Getting everything for the first time: %Ln record(s) so far.</source>
        <translation>
            <numerusform>Getting everything for the first time: %Ln record so far.</numerusform>
            <numerusform>Getting everything for the first time: %Ln records so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Getting everything for the first time: %1 of %Ln record(s).</source>
        <translation>
            <numerusform>Getting everything for the first time: %1 of %Ln record.</numerusform>
            <numerusform>Getting everything for the first time: %1 of %Ln records.</numerusform>
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
        <source>%Ln licence(s)</source>
        <translation>
            <numerusform>%Ln licence</numerusform>
            <numerusform>%Ln licences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln free)</source>
        <translation>
            <numerusform>%1 (%Ln free)</numerusform>
            <numerusform>%1 (%Ln free)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportModel</name>
    <message numerus="yes">
        <source>Already a user: will update %Ln field(s).</source>
        <translation>
            <numerusform>Already a user: will update %Ln field.</numerusform>
            <numerusform>Already a user: will update %Ln fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message numerus="yes">
        <source>Checking %Ln row(s) …</source>
        <translation>
            <numerusform>Checking %Ln row …</numerusform>
            <numerusform>Checking %Ln rows …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review plan for %Ln row(s)</source>
        <translation>
            <numerusform>Review plan for %Ln row</numerusform>
            <numerusform>Review plan for %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln rejected row(s) to %1.</source>
        <translation>
            <numerusform>Saved %Ln rejected row to %1.</numerusform>
            <numerusform>Saved %Ln rejected rows to %1.</numerusform>
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
    <message numerus="yes">
        <source>%Ln of %1 have it · leave as it is</source>
        <translation>
            <numerusform>%Ln of %1 has it · leave as it is</numerusform>
            <numerusform>%Ln of %1 have it · leave as it is</numerusform>
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
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln temporary password(s) can be printed or copied</source>
        <translation>
            <numerusform>%Ln temporary password can be printed or copied</numerusform>
            <numerusform>%Ln temporary passwords can be printed or copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are not finished</source>
        <translation>
            <numerusform>%Ln draft is not finished</numerusform>
            <numerusform>%Ln drafts are not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %Ln change(s).</source>
        <translation>
            <numerusform>Sign in to send %Ln change.</numerusform>
            <numerusform>Sign in to send %Ln changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %Ln minute(s) fast. Set it right: times shown here are wrong until then.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %Ln minute fast. Set it right: times shown here are wrong until then.</numerusform>
            <numerusform>This computer&apos;s clock is %Ln minutes fast. Set it right: times shown here are wrong until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %Ln minute(s) slow. Set it right: times shown here are wrong until then.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %Ln minute slow. Set it right: times shown here are wrong until then.</numerusform>
            <numerusform>This computer&apos;s clock is %Ln minutes slow. Set it right: times shown here are wrong until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of %1 wait on this computer. Only a sign-in of their own sends them.</source>
        <translation>
            <numerusform>%Ln change of %1 waits on this computer. Only a sign-in of their own sends it.</numerusform>
            <numerusform>%Ln changes of %1 wait on this computer. Only a sign-in of their own sends them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your changes was (were) sent again.</source>
        <translation>
            <numerusform>%Ln of your changes was sent again.</numerusform>
            <numerusform>%Ln of your changes were sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you: a password is kept nowhere and must be set again.</source>
        <translation>
            <numerusform>%Ln needs you: a password is kept nowhere and must be set again.</numerusform>
            <numerusform>%Ln need you: a password is kept nowhere and must be set again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Names</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
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
        <source>Cancelled. %Ln change(s) were already sent and stay.</source>
        <translation>
            <numerusform>Cancelled. %Ln change was already sent and stays.</numerusform>
            <numerusform>Cancelled. %Ln changes were already sent and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln row(s) to %1.</source>
        <translation>
            <numerusform>Saved %Ln row to %1.</numerusform>
            <numerusform>Saved %Ln rows to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln chosen…</source>
        <translation>
            <numerusform>Undo %Ln chosen…</numerusform>
            <numerusform>Undo %Ln chosen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not sent yet are taken back.</source>
        <translation>
            <numerusform>%Ln change not sent yet is taken back.</numerusform>
            <numerusform>%Ln changes not sent yet are taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already sent stay(s) as it is.</source>
        <translation>
            <numerusform>%Ln is already sent and stays as it is.</numerusform>
            <numerusform>%Ln are already sent and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanReview</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type the customer&apos;s name, “%1”, to delete %Ln thing(s)</source>
        <translation>
            <numerusform>Type the customer&apos;s name, “%1”, to delete %Ln thing</numerusform>
            <numerusform>Type the customer&apos;s name, “%1”, to delete %Ln things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these users is also changed by %1, which comes first.</source>
        <translation>
            <numerusform>%Ln of these users is also changed by %1, which comes first.</numerusform>
            <numerusform>%Ln of these users are also changed by %1, which comes first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln row(s) to %1.</source>
        <translation>
            <numerusform>Saved %Ln row to %1.</numerusform>
            <numerusform>Saved %Ln rows to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanText</name>
    <message numerus="yes">
        <source>%Ln never happened</source>
        <translation>
            <numerusform>%Ln never happened</numerusform>
            <numerusform>%Ln never happened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln onboarded a customer, who has been written to</source>
        <translation>
            <numerusform>%Ln onboarded a customer, who has been written to</numerusform>
            <numerusform>%Ln onboarded customers, who have been written to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set a password; the one before is kept nowhere</source>
        <translation>
            <numerusform>%Ln set a password; the one before is kept nowhere</numerusform>
            <numerusform>%Ln set passwords; those before are kept nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was changed again since</source>
        <translation>
            <numerusform>%Ln was changed again since</numerusform>
            <numerusform>%Ln were changed again since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concerned what is not there any more</source>
        <translation>
            <numerusform>%Ln concerned what is not there any more</numerusform>
            <numerusform>%Ln concerned what is not there any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is as it was before already</source>
        <translation>
            <numerusform>%Ln is as it was before already</numerusform>
            <numerusform>%Ln are as they were before already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message numerus="yes">
        <source>%Ln change(s) need you</source>
        <translation>
            <numerusform>%Ln change needs you</numerusform>
            <numerusform>%Ln changes need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait to be sent</source>
        <translation>
            <numerusform>%Ln change waits to be sent</numerusform>
            <numerusform>%Ln changes wait to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RefusalText</name>
    <message numerus="yes">
        <source>This change needs a sign-in from the last %Ln minute(s). Sign in again, then retry.</source>
        <translation>
            <numerusform>This change needs a sign-in from the last %Ln minute. Sign in again, then retry.</numerusform>
            <numerusform>This change needs a sign-in from the last %Ln minutes. Sign in again, then retry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This change needs a second person. Another owner or administrator was asked to approve it. Retry within %Ln hour(s) of the approval.</source>
        <translation>
            <numerusform>This change needs a second person. Another owner or administrator was asked to approve it. Retry within %Ln hour of the approval.</numerusform>
            <numerusform>This change needs a second person. Another owner or administrator was asked to approve it. Retry within %Ln hours of the approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This change was not sent for over %Ln day(s). Review it, then send or discard it.</source>
        <translation>
            <numerusform>This change was not sent for over %Ln day. Review it, then send or discard it.</numerusform>
            <numerusform>This change was not sent for over %Ln days. Review it, then send or discard it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SeatsLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln thing(s)</source>
        <translation>
            <numerusform>More than %Ln thing</numerusform>
            <numerusform>More than %Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SignInText</name>
    <message numerus="yes">
        <source>Change the owner role of %Ln person(s)</source>
        <translation>
            <numerusform>Change the owner role of %Ln person</numerusform>
            <numerusform>Change the owner role of %Ln persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s)</source>
        <translation>
            <numerusform>Delete %Ln item</numerusform>
            <numerusform>Delete %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To answer, you need a sign-in from the last %Ln minute(s). Sign in again, then answer.</source>
        <translation>
            <numerusform>To answer, you need a sign-in from the last %Ln minute. Sign in again, then answer.</numerusform>
            <numerusform>To answer, you need a sign-in from the last %Ln minutes. Sign in again, then answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A pending change needs a sign-in from the last %Ln minute(s).</source>
        <translation>
            <numerusform>A pending change needs a sign-in from the last %Ln minute.</numerusform>
            <numerusform>A pending change needs a sign-in from the last %Ln minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Sign in again to send %Ln change(s).</source>
        <comment>sentence: why</comment>
        <translation>
            <numerusform>%1 Sign in again to send %Ln change.</numerusform>
            <numerusform>%1 Sign in again to send %Ln changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SignOutDialog</name>
    <message numerus="yes">
        <source>%Ln change(s) that were not sent are lost for good.</source>
        <translation>
            <numerusform>%Ln change that was not sent is lost for good.</numerusform>
            <numerusform>%Ln changes that were not sent are lost for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait on this computer and were not sent.</source>
        <translation>
            <numerusform>%Ln change waits on this computer and was not sent.</numerusform>
            <numerusform>%Ln changes wait on this computer and were not sent.</numerusform>
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
    <name>ui::WaitingPage</name>
    <message numerus="yes">
        <source>%Ln change(s) wait on this computer</source>
        <translation>
            <numerusform>%Ln change waits on this computer</numerusform>
            <numerusform>%Ln changes wait on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are shown</source>
        <translation>
            <numerusform>the first %Ln is shown</numerusform>
            <numerusform>the first %Ln are shown</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Ctl</name>
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
        <source>%Ln change(s) can be undone.</source>
        <translation>
            <numerusform>%Ln change can be undone.</numerusform>
            <numerusform>%Ln changes can be undone.</numerusform>
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
        <source>%Ln password(s) saved.</source>
        <translation>
            <numerusform>%Ln password saved.</numerusform>
            <numerusform>%Ln passwords saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) will be sent after you sign in again.</source>
        <translation>
            <numerusform>%n pending change will be sent after you sign in again.</numerusform>
            <numerusform>%n pending changes will be sent after you sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are being sent; the server may still apply them.</source>
        <translation>
            <numerusform>%Ln change is being sent; the server may still apply it.</numerusform>
            <numerusform>%Ln changes are being sent; the server may still apply them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) had already been sent. Undo with: tenantryctl plan undo %1</source>
        <translation>
            <numerusform>%Ln change had already been sent. Undo with: tenantryctl plan undo %1</numerusform>
            <numerusform>%Ln changes had already been sent. Undo with: tenantryctl plan undo %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of “%1”. Confirm with: --confirm &quot;%1&quot;</source>
        <translation>
            <numerusform>This deletes %Ln item of “%1”. Confirm with: --confirm &quot;%1&quot;</numerusform>
            <numerusform>This deletes %Ln items of “%1”. Confirm with: --confirm &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1 new, %2 updates, %3 unchanged, %4 need fixing</source>
        <translation>
            <numerusform>%Ln row: %1 new, %2 updates, %3 unchanged, %4 need fixing</numerusform>
            <numerusform>%Ln rows: %1 new, %2 updates, %3 unchanged, %4 need fixing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) will be deleted.</source>
        <translation>
            <numerusform>%n unsent change will be deleted.</numerusform>
            <numerusform>%n unsent changes will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s) can be written to a file with: tenantryctl plans %1 passwords --out FILE</source>
        <translation>
            <numerusform>%Ln temporary password can be written to a file with: tenantryctl plans %1 passwords --out FILE</numerusform>
            <numerusform>%Ln temporary passwords can be written to a file with: tenantryctl plans %1 passwords --out FILE</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was deleted more than %Ln day(s) ago and cannot be restored.</source>
        <translation>
            <numerusform>“%1” was deleted more than %Ln day ago and cannot be restored.</numerusform>
            <numerusform>“%1” was deleted more than %Ln days ago and cannot be restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>server::Words</name>
    <message numerus="yes">
        <source>Too many attempts. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Too many attempts. Wait %n second, then try again.</numerusform>
            <numerusform>Too many attempts. Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Wait %n minute(s), then try again.</source>
        <translation>
            <numerusform>Too many attempts. Wait %n minute, then try again.</numerusform>
            <numerusform>Too many attempts. Wait %n minutes, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ApprovalsCard</name>
    <message numerus="yes">
        <source>Approve the request from %1? The approval is valid for %n hour(s), once per item: %2</source>
        <comment>person, names</comment>
        <translation>
            <numerusform>Approve the request from %1? The approval is valid for %n hour, once per item: %2</numerusform>
            <numerusform>Approve the request from %1? The approval is valid for %n hours, once per item: %2</numerusform>
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
        <source>%1 of %2 changes done · %Ln password(s) available</source>
        <translation>
            <numerusform>%1 of %2 changes done · %Ln password available</numerusform>
            <numerusform>%1 of %2 changes done · %Ln passwords available</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have not printed, saved or copied %Ln password(s). Destroyed passwords cannot be recovered; each affected user then needs a password reset.</source>
        <translation>
            <numerusform>You have not printed, saved or copied %Ln password. Destroyed passwords cannot be recovered; each affected user then needs a password reset.</numerusform>
            <numerusform>You have not printed, saved or copied %Ln passwords. Destroyed passwords cannot be recovered; each affected user then needs a password reset.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s)</source>
        <translation>
            <numerusform>%Ln temporary password</numerusform>
            <numerusform>%Ln temporary passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid for %n hour(s)</source>
        <translation>
            <numerusform>Valid for %n hour</numerusform>
            <numerusform>Valid for %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard will be cleared in %n second(s).</source>
        <translation>
            <numerusform>Copied. The clipboard will be cleared in %n second.</numerusform>
            <numerusform>Copied. The clipboard will be cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConflictSheet</name>
    <message numerus="yes">
        <source>%1 deleted this item at %2. Deleted items can be restored for %n day(s).</source>
        <translation>
            <numerusform>%1 deleted this item at %2. Deleted items can be restored for %n day.</numerusform>
            <numerusform>%1 deleted this item at %2. Deleted items can be restored for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 deleted this item. Deleted items can be restored for %n day(s).</source>
        <translation>
            <numerusform>%1 deleted this item. Deleted items can be restored for %n day.</numerusform>
            <numerusform>%1 deleted this item. Deleted items can be restored for %n days.</numerusform>
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
        <source>You are signed in on %Ln device(s). Sign out devices that you lost or no longer use.</source>
        <translation>
            <numerusform>You are signed in on %Ln device. Sign out devices that you lost or no longer use.</numerusform>
            <numerusform>You are signed in on %Ln devices. Sign out devices that you lost or no longer use.</numerusform>
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
        <source>First sync: %1 of %Ln record(s).</source>
        <translation>
            <numerusform>First sync: %1 of %Ln record.</numerusform>
            <numerusform>First sync: %1 of %Ln records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First sync: %Ln record(s) so far.</source>
        <translation>
            <numerusform>First sync: %Ln record so far.</numerusform>
            <numerusform>First sync: %Ln records so far.</numerusform>
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
        <source>Existing user: %Ln field(s) will be updated.</source>
        <translation>
            <numerusform>Existing user: %Ln field will be updated.</numerusform>
            <numerusform>Existing user: %Ln fields will be updated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
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
    <message numerus="yes">
        <source>Checking %Ln row(s)…</source>
        <translation>
            <numerusform>Checking %Ln row…</numerusform>
            <numerusform>Checking %Ln rows…</numerusform>
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
        <source>Assigned to %Ln of %1 · leave unchanged</source>
        <translation>
            <numerusform>Assigned to %Ln of %1 · leave unchanged</numerusform>
            <numerusform>Assigned to %Ln of %1 · leave unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln seat(s). Buy %1 more, or select fewer users.</source>
        <translation>
            <numerusform>Needs %Ln seat. Buy %1 more, or select fewer users.</numerusform>
            <numerusform>Needs %Ln seats. Buy %1 more, or select fewer users.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uses %Ln seat(s), leaves %1 free</source>
        <translation>
            <numerusform>Uses %Ln seat, leaves %1 free</numerusform>
            <numerusform>Uses %Ln seats, leaves %1 free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frees %Ln seat(s)</source>
        <translation>
            <numerusform>Frees %Ln seat</numerusform>
            <numerusform>Frees %Ln seats</numerusform>
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
        <source>Sign in to send %Ln change(s).</source>
        <translation>
            <numerusform>Sign in to send %Ln change.</numerusform>
            <numerusform>Sign in to send %Ln changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s) ready to print or copy</source>
        <translation>
            <numerusform>%Ln temporary password ready to print or copy</numerusform>
            <numerusform>%Ln temporary passwords ready to print or copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) resent.</source>
        <translation>
            <numerusform>%Ln change was resent.</numerusform>
            <numerusform>%Ln changes were resent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) must be set again, because passwords are not stored.</source>
        <translation>
            <numerusform>%Ln password must be set again, because passwords are not stored.</numerusform>
            <numerusform>%Ln passwords must be set again, because passwords are not stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %Ln minute(s) fast, so displayed times are wrong. Correct the clock.</source>
        <translation>
            <numerusform>This computer’s clock is %Ln minute fast, so displayed times are wrong. Correct the clock.</numerusform>
            <numerusform>This computer’s clock is %Ln minutes fast, so displayed times are wrong. Correct the clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %Ln minute(s) slow, so displayed times are wrong. Correct the clock.</source>
        <translation>
            <numerusform>This computer’s clock is %Ln minute slow, so displayed times are wrong. Correct the clock.</numerusform>
            <numerusform>This computer’s clock is %Ln minutes slow, so displayed times are wrong. Correct the clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s) on this computer belong to %1 and will be sent when they sign in.</source>
        <translation>
            <numerusform>%Ln pending change on this computer belongs to %1 and will be sent when they sign in.</numerusform>
            <numerusform>%Ln pending changes on this computer belong to %1 and will be sent when they sign in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished draft(s)</source>
        <translation>
            <numerusform>%Ln unfinished draft</numerusform>
            <numerusform>%Ln unfinished drafts</numerusform>
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
    <message numerus="yes">
        <source>Cannot undo %Ln change(s) that never ran.</source>
        <translation>
            <numerusform>Cannot undo %Ln change that never ran.</numerusform>
            <numerusform>Cannot undo %Ln changes that never ran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln onboarding(s): the customer already exists on the server.</source>
        <translation>
            <numerusform>Cannot undo %Ln onboarding: the customer already exists on the server.</numerusform>
            <numerusform>Cannot undo %Ln onboardings: the customer already exists on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln password reset(s): earlier passwords are not stored.</source>
        <translation>
            <numerusform>Cannot undo %Ln password reset: earlier passwords are not stored.</numerusform>
            <numerusform>Cannot undo %Ln password resets: earlier passwords are not stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln change(s) that were changed again later.</source>
        <translation>
            <numerusform>Cannot undo %Ln change: its values were changed again later.</numerusform>
            <numerusform>Cannot undo %Ln changes: their values were changed again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln change(s): the item no longer exists.</source>
        <translation>
            <numerusform>Cannot undo %Ln change: the item no longer exists.</numerusform>
            <numerusform>Cannot undo %Ln changes: the items no longer exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) have nothing to undo: the earlier values are already back.</source>
        <translation>
            <numerusform>%Ln change has nothing to undo: the earlier values are already back.</numerusform>
            <numerusform>%Ln changes have nothing to undo: the earlier values are already back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OpeningPage</name>
    <message numerus="yes">
        <source>Use at least %Ln character(s).</source>
        <translation>
            <numerusform>Use at least %Ln character.</numerusform>
            <numerusform>Use at least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanPage</name>
    <message numerus="yes">
        <source>Saved %Ln row(s) to %1.</source>
        <translation>
            <numerusform>Saved %Ln row to %1.</numerusform>
            <numerusform>Saved %Ln rows to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Need attention</source>
        <translation>
            <numerusform>Needs attention</numerusform>
            <numerusform>Need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln selected…</source>
        <translation>
            <numerusform>Undo %Ln selected…</numerusform>
            <numerusform>Undo %Ln selected…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsent change(s) will be discarded.</source>
        <translation>
            <numerusform>%Ln unsent change will be discarded.</numerusform>
            <numerusform>%Ln unsent changes will be discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) already sent will not be undone.</source>
        <translation>
            <numerusform>%Ln change already sent will not be undone.</numerusform>
            <numerusform>%Ln changes already sent will not be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan canceled. %Ln change(s) had already been sent and are not undone.</source>
        <translation>
            <numerusform>Plan canceled. %Ln change had already been sent and is not undone.</numerusform>
            <numerusform>Plan canceled. %Ln changes had already been sent and are not undone.</numerusform>
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
        <source>Saved %Ln row(s) to %1.</source>
        <translation>
            <numerusform>Saved %Ln row to %1.</numerusform>
            <numerusform>Saved %Ln rows to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type the customer’s name, “%1”, to delete %Ln item(s)</source>
        <translation>
            <numerusform>Type the customer’s name, “%1”, to delete %Ln item</numerusform>
            <numerusform>Type the customer’s name, “%1”, to delete %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these users is also in %1, which runs first.</source>
        <translation>
            <numerusform>%Ln of these users is also in %1, which runs first.</numerusform>
            <numerusform>%Ln of these users are also in %1, which runs first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message numerus="yes">
        <source>%Ln change(s) need attention</source>
        <translation>
            <numerusform>%Ln change needs attention</numerusform>
            <numerusform>%Ln changes need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s)</source>
        <translation>
            <numerusform>%Ln pending change</numerusform>
            <numerusform>%Ln pending changes</numerusform>
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
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
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
        <source>For more than %Ln item(s)</source>
        <translation>
            <numerusform>For more than %Ln item</numerusform>
            <numerusform>For more than %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SheetDocument</name>
    <message numerus="yes">
        <source>Valid for %n hour(s). You choose your own password when you first sign in.</source>
        <translation>
            <numerusform>Valid for %n hour. You choose your own password when you first sign in.</numerusform>
            <numerusform>Valid for %n hours. You choose your own password when you first sign in.</numerusform>
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
        <source>%Ln unsent change(s) will be lost permanently.</source>
        <translation>
            <numerusform>%Ln unsent change will be lost permanently.</numerusform>
            <numerusform>%Ln unsent changes will be lost permanently.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s) on this computer have not been sent.</source>
        <translation>
            <numerusform>%Ln pending change on this computer has not been sent.</numerusform>
            <numerusform>%Ln pending changes on this computer have not been sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusStrip</name>
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
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First sync: %Ln record(s) so far</source>
        <translation>
            <numerusform>First sync: %Ln record so far</numerusform>
            <numerusform>First sync: %Ln records so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First sync: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>First sync: %1 of %Ln record</numerusform>
            <numerusform>First sync: %1 of %Ln records</numerusform>
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
    <name>ui::WaitingModel</name>
    <message numerus="yes">
        <source>Not sent for over %n day(s): review and send it, or discard it</source>
        <translation>
            <numerusform>Not sent for over %n day: review and send it, or discard it</numerusform>
            <numerusform>Not sent for over %n days: review and send it, or discard it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WaitingPage</name>
    <message numerus="yes">
        <source>%Ln pending change(s) on this computer</source>
        <translation>
            <numerusform>%Ln pending change on this computer</numerusform>
            <numerusform>%Ln pending changes on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing the first %Ln</source>
        <translation>
            <numerusform>Showing the first %Ln</numerusform>
            <numerusform>Showing the first %Ln</numerusform>
        </translation>
    </message>
</context>
</TS>

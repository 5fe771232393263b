<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app::Ctl</name>
    <message>
        <source>Print JSON to standard output.</source>
        <translation>JSON auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>Telephone number.</source>
        <translation>Telefonnummer.</translation>
    </message>
    <message>
        <source>Usage: tenantryctl COMMAND [OPTIONS]

Commands:
</source>
        <translation>Aufruf: tenantryctl BEFEHL [OPTIONEN]

Befehle:
</translation>
    </message>
    <message>
        <source>Usage: tenantryctl %1 %2</source>
        <translation>Aufruf: tenantryctl %1 %2</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>The customer has no subscription “%1”. Buy one with: tenantryctl subscribe</source>
        <translation>Der Kunde hat kein Abonnement „%1“. Kaufen Sie eines mit: tenantryctl subscribe</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Kennwort für %1: </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>Bei %1 angemeldet als %2.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2 (%3).</source>
        <translation>Bei %1 angemeldet als %2 (%3).</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) can be undone.</source>
        <translation>
            <numerusform>%Ln Änderung lässt sich rückgängig machen.</numerusform>
            <numerusform>%Ln Änderungen lassen sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usage: plan make CUSTOMER FILE…, plan show PLAN, plan run FILE, plan pause|resume|cancel PLAN, plan undo PLAN [ID…], plan export PLAN</source>
        <translation>Aufruf: plan make KUNDE DATEI…, plan show PLAN, plan run DATEI, plan pause|resume|cancel PLAN, plan undo PLAN [ID…], plan export PLAN</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln Änderung wird nicht gesendet.</numerusform>
            <numerusform>%Ln Änderungen werden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>List customers, or show one.</source>
        <translation>Kunden auflisten oder einen anzeigen.</translation>
    </message>
    <message>
        <source>Buy seats for a customer.</source>
        <translation>Lizenzplätze für einen Kunden kaufen.</translation>
    </message>
    <message>
        <source>Create and update users from CSV files.</source>
        <translation>Benutzer aus CSV-Dateien anlegen und aktualisieren.</translation>
    </message>
    <message>
        <source>List plans, or show or control one.</source>
        <translation>Pläne auflisten oder einen anzeigen oder steuern.</translation>
    </message>
    <message>
        <source>Compare a customer’s data at two dates.</source>
        <translation>Die Daten eines Kunden an zwei Tagen vergleichen.</translation>
    </message>
    <message>
        <source>Create, run, undo or export a plan.</source>
        <translation>Einen Plan erstellen, ausführen, rückgängig machen oder exportieren.</translation>
    </message>
    <message>
        <source>List, send or discard pending changes.</source>
        <translation>Ausstehende Änderungen auflisten, senden oder verwerfen.</translation>
    </message>
    <message>
        <source>List and resolve conflicts.</source>
        <translation>Konflikte auflisten und lösen.</translation>
    </message>
    <message>
        <source>Sync now.</source>
        <translation>Jetzt synchronisieren.</translation>
    </message>
    <message>
        <source>Show the time of the last sync and the pending changes.</source>
        <translation>Zeitpunkt der letzten Synchronisierung und ausstehende Änderungen anzeigen.</translation>
    </message>
    <message>
        <source>List, approve or reject approval requests on a team server.</source>
        <translation>Freigabeanfragen auf einem Teamserver auflisten, freigeben oder ablehnen.</translation>
    </message>
    <message>
        <source>List workspaces.</source>
        <translation>Arbeitsbereiche auflisten.</translation>
    </message>
    <message>
        <source>Sign in to a team server with the browser.</source>
        <translation>An einem Teamserver im Browser anmelden.</translation>
    </message>
    <message>
        <source>Sign out of a team server.</source>
        <translation>Von einem Teamserver abmelden.</translation>
    </message>
    <message>
        <source>Use this data folder instead of the default.</source>
        <translation>Diesen Datenordner statt des üblichen verwenden.</translation>
    </message>
    <message>
        <source>Use this workspace (an organisation or a server).</source>
        <translation>Diesen Arbeitsbereich verwenden (Organisation oder Server).</translation>
    </message>
    <message>
        <source>sign-in: Print the address instead of opening a browser.</source>
        <translation>sign-in: Die Adresse ausgeben, statt einen Browser zu öffnen.</translation>
    </message>
    <message>
        <source>sign-in: Also trust the certificate authorities in this file.</source>
        <translation>sign-in: Auch den Zertifizierungsstellen in dieser Datei vertrauen.</translation>
    </message>
    <message>
        <source>sign-out: Delete the local data, including unsent changes.</source>
        <translation>sign-out: Die lokalen Daten löschen, auch nicht gesendete Änderungen.</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase, for computers without a keychain. Only its owner may have access.</source>
        <translation>Datei, deren erste Zeile die Passphrase ist, für Computer ohne Schlüsselbund. Nur ihr Besitzer darf Zugriff haben.</translation>
    </message>
    <message>
        <source>Work with the local data only.</source>
        <translation>Nur mit den lokalen Daten arbeiten.</translation>
    </message>
    <message>
        <source>Exit when the plan is saved, without waiting for the server.</source>
        <translation>Beenden, sobald der Plan gespeichert ist, ohne auf den Server zu warten.</translation>
    </message>
    <message>
        <source>Check and show the plan without running it.</source>
        <translation>Den Plan prüfen und anzeigen, ohne ihn auszuführen.</translation>
    </message>
    <message>
        <source>Usage location for rows without a country.</source>
        <translation>Nutzungsort für Zeilen ohne Land.</translation>
    </message>
    <message>
        <source>Do not generate temporary passwords for new users.</source>
        <translation>Keine temporären Kennwörter für neue Benutzer erzeugen.</translation>
    </message>
    <message>
        <source>Save rejected rows and their reasons to this CSV file.</source>
        <translation>Abgelehnte Zeilen mit ihren Gründen in dieser CSV-Datei speichern.</translation>
    </message>
    <message>
        <source>Encoding of the file: UTF-8, UTF-16LE, UTF-16BE or Windows-1252.</source>
        <translation>Zeichensatz der Datei: UTF-8, UTF-16LE, UTF-16BE oder Windows-1252.</translation>
    </message>
    <message>
        <source>E-mail address that the owner signs in with.</source>
        <translation>E-Mail-Adresse, mit der sich der Inhaber anmeldet.</translation>
    </message>
    <message>
        <source>Owner’s name.</source>
        <translation>Name des Inhabers.</translation>
    </message>
    <message>
        <source>Organisation’s name.</source>
        <translation>Name der Organisation.</translation>
    </message>
    <message>
        <source>Country code or name.</source>
        <translation>Ländercode oder Name des Landes.</translation>
    </message>
    <message>
        <source>Data center name. Default: the closest one.</source>
        <translation>Name des Rechenzentrums. Standard: das nächstgelegene.</translation>
    </message>
    <message>
        <source>Tag for the customer (repeatable).</source>
        <translation>Tag des Kunden (mehrfach möglich).</translation>
    </message>
    <message>
        <source>Accept the terms and privacy policy on the customer’s behalf.</source>
        <translation>Nutzungsbedingungen und Datenschutzerklärung im Namen des Kunden annehmen.</translation>
    </message>
    <message>
        <source>Term: monthly, annual or triennial.</source>
        <translation>Laufzeit: monthly, annual oder triennial.</translation>
    </message>
    <message>
        <source>history: Include everything that belongs to this customer.</source>
        <translation>history: Alles einbeziehen, was zu diesem Kunden gehört.</translation>
    </message>
    <message>
        <source>history: Show only this user (ID, user name or name).</source>
        <translation>history: Nur diesen Benutzer anzeigen (Kennung, Benutzername oder Name).</translation>
    </message>
    <message>
        <source>history: Start date or time. Default: one week ago.</source>
        <translation>history: Startdatum oder -zeit. Standard: vor einer Woche.</translation>
    </message>
    <message>
        <source>history: End date or time. Default: now.</source>
        <translation>history: Enddatum oder -zeit. Standard: jetzt.</translation>
    </message>
    <message>
        <source>Write passwords to this file, readable only by you.</source>
        <translation>Kennwörter in diese Datei schreiben, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>
CUSTOMER is an ID, an account or an organisation name.
Exit codes: 0 success, 1 some rows need attention, 2 wrong usage, 3 cannot open the workspace,
4 saved but not sent yet, 5 cannot read or write a file, 6 not found.

</source>
        <translation>
CUSTOMER ist eine Kennung, ein Konto oder der Name einer Organisation.
Rückgabewerte: 0 erfolgreich, 1 einige Zeilen erfordern einen Eingriff, 2 falscher Aufruf, 3 der
Arbeitsbereich lässt sich nicht öffnen, 4 gespeichert, aber noch nicht gesendet, 5 eine Datei lässt
sich nicht lesen oder schreiben, 6 nicht gefunden.

</translation>
    </message>
    <message>
        <source>For help, run: tenantryctl --help</source>
        <translation>Hilfe mit: tenantryctl --help</translation>
    </message>
    <message>
        <source>Unknown command “%1”. For help, run: tenantryctl --help</source>
        <translation>Unbekannter Befehl „%1“. Hilfe mit: tenantryctl --help</translation>
    </message>
    <message>
        <source>No keychain found. Choose a passphrase to protect local secrets: </source>
        <translation>Kein Schlüsselbund gefunden. Wählen Sie eine Passphrase zum Schutz lokaler Geheimnisse:</translation>
    </message>
    <message>
        <source>Showing local data from %1.</source>
        <translation>Lokale Daten vom %1.</translation>
    </message>
    <message>
        <source>No customer “%1”. List customers with: tenantryctl customers</source>
        <translation>Kein Kunde „%1“. Kunden auflisten mit: tenantryctl customers</translation>
    </message>
    <message>
        <source>Several customers are named “%1”. Specify an ID:
%2</source>
        <translation>Mehrere Kunden heißen „%1“. Geben Sie eine Kennung an:
%2</translation>
    </message>
    <message>
        <source>Saved as plan %1.</source>
        <translation>Als Plan %1 gespeichert.</translation>
    </message>
    <message>
        <source>Plan %1: %2 of %3 changes done, %4 pending, %5 blocked, %6 need attention</source>
        <translation>Plan %1: %2 von %3 Änderungen erledigt, %4 ausstehend, %5 blockiert, %6 zu klären</translation>
    </message>
    <message>
        <source>Accept the terms and privacy policy on the customer’s behalf with: --accept-terms</source>
        <translation>Nehmen Sie Nutzungsbedingungen und Datenschutzerklärung im Namen des Kunden an mit: --accept-terms</translation>
    </message>
    <message>
        <source>Provide the owner’s password on standard input.</source>
        <translation>Übergeben Sie das Kennwort des Inhabers über die Standardeingabe.</translation>
    </message>
    <message>
        <source>No SKU “%1”. Available SKUs:
%2</source>
        <translation>Keine SKU „%1“. Verfügbare SKUs:
%2</translation>
    </message>
    <message>
        <source>SEATS must be a number from 1 to %1.</source>
        <translation>SEATS muss eine Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>--term must be monthly, annual or triennial.</source>
        <translation>--term muss monthly, annual oder triennial sein.</translation>
    </message>
    <message>
        <source>%1  %2  %3 of %4 done, %5 pending, %6 need attention</source>
        <translation>%1  %2  %3 von %4 erledigt, %5 ausstehend, %6 zu klären</translation>
    </message>
    <message>
        <source>No plan “%1”. List plans with: tenantryctl plans</source>
        <translation>Kein Plan „%1“. Pläne auflisten mit: tenantryctl plans</translation>
    </message>
    <message>
        <source>Specify a file for the passwords, readable only by you: --out FILE</source>
        <translation>Geben Sie eine Datei für die Kennwörter an, die nur Sie lesen können: --out DATEI</translation>
    </message>
    <message>
        <source>Cannot create %1: %2. Existing files are never overwritten.</source>
        <translation>%1 lässt sich nicht anlegen: %2. Vorhandene Dateien werden nie überschrieben.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) saved.</source>
        <translation>
            <numerusform>%Ln Kennwort gespeichert.</numerusform>
            <numerusform>%Ln Kennwörter gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown action. Choose one of: pause, resume, cancel, passwords.</source>
        <translation>Unbekannte Aktion. Wählen Sie eine von: pause, resume, cancel, passwords.</translation>
    </message>
    <message>
        <source>Cannot reach the server</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 pending, %2 need attention</source>
        <translation>%1 ausstehend, %2 zu klären</translation>
    </message>
    <message>
        <source>Specify a customer with --customer CUSTOMER; add --user or --licence to narrow the result.</source>
        <translation>Geben Sie mit --customer KUNDE einen Kunden an; mit --user oder --licence grenzen Sie das Ergebnis ein.</translation>
    </message>
    <message>
        <source>--from and --to take dates such as 2026-11-15 or times such as 2026-11-15T09:30:00+01:00. --from must be before --to.</source>
        <translation>--from und --to erwarten Tage wie 2026-11-15 oder Zeitpunkte wie 2026-11-15T09:30:00+01:00. --from muss vor --to liegen.</translation>
    </message>
    <message>
        <source>The customer has no user “%1”. List users with: tenantryctl users CUSTOMER</source>
        <translation>Der Kunde hat keinen Benutzer „%1“. Benutzer auflisten mit: tenantryctl users KUNDE</translation>
    </message>
    <message>
        <source>Several users are named “%1”. Specify an ID:
%2</source>
        <translation>Mehrere Benutzer heißen „%1“. Geben Sie eine Kennung an:
%2</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>Change history is turned off. Turn it on in the app’s settings to compare dates.</source>
        <translation>Der Änderungsverlauf ist ausgeschaltet. Schalten Sie ihn in den Einstellungen des Programms ein, um Tage zu vergleichen.</translation>
    </message>
    <message>
        <source>History starts at %1.</source>
        <translation>Der Verlauf beginnt am %1.</translation>
    </message>
    <message>
        <source>The list is incomplete. Narrow the dates or specify one user to see the rest.</source>
        <translation>Die Liste ist unvollständig. Grenzen Sie die Daten ein oder geben Sie einen einzelnen Benutzer an, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>--usage-location is not a known country: %1</source>
        <translation>--usage-location ist kein bekanntes Land: %1</translation>
    </message>
    <message>
        <source>No changes to make.</source>
        <translation>Keine Änderungen nötig.</translation>
    </message>
    <message>
        <source>No workspace “%1”. List workspaces with: tenantryctl workspaces</source>
        <translation>Kein Arbeitsbereich „%1“. Arbeitsbereiche auflisten mit: tenantryctl workspaces</translation>
    </message>
    <message>
        <source>Sign in with your browser. If no browser opens, open this address:
%1</source>
        <translation>Melden Sie sich im Browser an. Wenn sich kein Browser öffnet, öffnen Sie diese Adresse:
%1</translation>
    </message>
    <message>
        <source>Use this workspace with: --workspace “%1”</source>
        <translation>Diesen Arbeitsbereich verwenden mit: --workspace „%1“</translation>
    </message>
    <message>
        <source>Specify a team server: --workspace NAME</source>
        <translation>Geben Sie einen Teamserver an: --workspace NAME</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) will be sent after you sign in again.</source>
        <translation>
            <numerusform>%n ausstehende Änderung wird gesendet, wenn Sie sich wieder anmelden.</numerusform>
            <numerusform>%n ausstehende Änderungen werden gesendet, wenn Sie sich wieder anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not confirm the sign-out. Sign this device out in the app’s settings on another device.</source>
        <translation>Der Server hat die Abmeldung nicht bestätigt. Melden Sie dieses Gerät in den Einstellungen des Programms auf einem anderen Gerät ab.</translation>
    </message>
    <message>
        <source>Usage: approvals list, approvals approve ID, or approvals reject ID</source>
        <translation>Aufruf: approvals list, approvals approve ID oder approvals reject ID</translation>
    </message>
    <message>
        <source>No approval request with this ID. List requests with: tenantryctl approvals</source>
        <translation>Keine Freigabeanfrage mit dieser Kennung. Anfragen auflisten mit: tenantryctl approvals</translation>
    </message>
    <message>
        <source>Specify a change by its ID. List changes with: tenantryctl outbox list</source>
        <translation>Geben Sie eine Änderung mit ihrer Kennung an. Änderungen auflisten mit: tenantryctl outbox list</translation>
    </message>
    <message>
        <source>Usage: outbox list, outbox show ID, outbox discard ID, or outbox send ID</source>
        <translation>Aufruf: outbox list, outbox show ID, outbox discard ID oder outbox send ID</translation>
    </message>
    <message>
        <source>No pending change with this ID.</source>
        <translation>Keine ausstehende Änderung mit dieser Kennung.</translation>
    </message>
    <message>
        <source>Usage: conflicts list, conflicts show ID, or conflicts resolve ID mine|theirs|FIELD…, where each FIELD keeps your value.</source>
        <translation>Aufruf: conflicts list, conflicts show ID oder conflicts resolve ID mine|theirs|FELD …, wobei jedes FELD Ihren Wert behält.</translation>
    </message>
    <message>
        <source>No conflict with this ID.</source>
        <translation>Kein Konflikt mit dieser Kennung.</translation>
    </message>
    <message>
        <source>%1: before %2, mine %3, theirs %4</source>
        <translation>%1: vorher %2, meine Änderung %3, andere Änderung %4</translation>
    </message>
    <message>
        <source>Someone else deleted this item. `mine` restores it and applies your change; `theirs` discards your change.</source>
        <translation>Jemand anderes hat dieses Objekt gelöscht. `mine` stellt es wieder her und wendet Ihre Änderung an; `theirs` verwirft Ihre Änderung.</translation>
    </message>
    <message>
        <source>One of these fields is not part of the conflict. Show its fields with: tenantryctl conflicts show ID</source>
        <translation>Eines dieser Felder gehört nicht zum Konflikt. Felder anzeigen mit: tenantryctl conflicts show ID</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is not a plan file. Create one with: tenantryctl plan make</source>
        <translation>%1 ist keine Plandatei. Erstellen Sie eine mit: tenantryctl plan make</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are being sent; the server may still apply them.</source>
        <translation>
            <numerusform>%Ln Änderung wird gerade gesendet; der Server kann sie noch anwenden.</numerusform>
            <numerusform>%Ln Änderungen werden gerade gesendet; der Server kann sie noch anwenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) had already been sent. Undo with: tenantryctl plan undo %1</source>
        <translation>
            <numerusform>%Ln Änderung war bereits gesendet. Rückgängig mit: tenantryctl plan undo %1</numerusform>
            <numerusform>%Ln Änderungen waren bereits gesendet. Rückgängig mit: tenantryctl plan undo %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of “%1”. Confirm with: --confirm &quot;%1&quot;</source>
        <translation>
            <numerusform>Das löscht %Ln Objekt von „%1“. Bestätigen Sie mit: --confirm &quot;%1&quot;</numerusform>
            <numerusform>Das löscht %Ln Objekte von „%1“. Bestätigen Sie mit: --confirm &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has no change with the ID “%1”.</source>
        <translation>Der Plan hat keine Änderung mit der Kennung „%1“.</translation>
    </message>
    <message>
        <source>Not signed in. Sign in with: tenantryctl sign-in SERVER</source>
        <translation>Nicht angemeldet. Anmelden mit: tenantryctl sign-in SERVER</translation>
    </message>
    <message>
        <source>Cannot reach the server.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>No local data yet.</source>
        <translation>Noch keine lokalen Daten.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 seats used</source>
        <translation>%1: %2 von %3 Lizenzplätzen belegt</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Letzte Synchronisierung: %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 seats needed, %3 free</source>
        <translation>%1: %2 Lizenzplätze nötig, %3 frei</translation>
    </message>
    <message>
        <source>Awaiting another person</source>
        <translation>Wartet auf eine andere Person</translation>
    </message>
    <message>
        <source>Awaiting you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s): %1 new, %2 updates, %3 unchanged, %4 need fixing</source>
        <translation>
            <numerusform>%Ln Zeile: %1 neu, %2 Aktualisierungen, %3 unverändert, %4 zu korrigieren</numerusform>
            <numerusform>%Ln Zeilen: %1 neu, %2 Aktualisierungen, %3 unverändert, %4 zu korrigieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) will be deleted.</source>
        <translation>
            <numerusform>%n nicht gesendete Änderung wird gelöscht.</numerusform>
            <numerusform>%n nicht gesendete Änderungen werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Onboard a customer. Reads the owner’s password from standard input.</source>
        <translation>Einen Kunden aufnehmen. Liest das Kennwort des Inhabers von der Standardeingabe.</translation>
    </message>
    <message>
        <source>List, delete or restore users, or reset their passwords.</source>
        <translation>Benutzer auflisten, löschen oder wiederherstellen oder ihre Kennwörter zurücksetzen.</translation>
    </message>
    <message>
        <source>Assign or remove licences.</source>
        <translation>Lizenzen zuweisen oder entfernen.</translation>
    </message>
    <message>
        <source>The customer’s name, to confirm a large deletion or customer management.</source>
        <translation>Name des Kunden, um eine große Löschung oder die Verwaltung durch den Kunden zu bestätigen.</translation>
    </message>
    <message>
        <source>Licence to import, assign, remove, restore with, or show the history of (name or part number, repeatable).</source>
        <translation>Lizenz für Import, Zuweisen, Entfernen, Wiederherstellen oder Verlauf (Name oder Artikelnummer, mehrfach möglich).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s) can be written to a file with: tenantryctl plans %1 passwords --out FILE</source>
        <translation>
            <numerusform>%Ln temporäres Kennwort lässt sich in eine Datei schreiben mit: tenantryctl plans %1 passwords --out FILE</numerusform>
            <numerusform>%Ln temporäre Kennwörter lassen sich in eine Datei schreiben mit: tenantryctl plans %1 passwords --out FILE</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the account and the password to the owner; Tenantry sends no e-mail.</source>
        <translation>Geben Sie Konto und Kennwort an den Inhaber weiter; Tenantry sendet keine E-Mail.</translation>
    </message>
    <message>
        <source>Account type. Default: local.</source>
        <translation>Kontotyp. Standard: local.</translation>
    </message>
    <message>
        <source>Job notification profile name. Default: none.</source>
        <translation>Name des Benachrichtigungsprofils. Standard: keines.</translation>
    </message>
    <message>
        <source>Management mode: partner (default) or customer. Customer management cannot be undone and requires --confirm.</source>
        <translation>Verwaltungsmodus: partner (Standard) oder customer. Die Verwaltung durch den Kunden lässt sich nicht rückgängig machen und erfordert --confirm.</translation>
    </message>
    <message>
        <source>Unknown value for %1: “%2”.</source>
        <translation>Unbekannter Wert für %1: „%2“.</translation>
    </message>
    <message>
        <source>Unknown value for %1: “%2”. Did you mean “%3”?</source>
        <translation>Unbekannter Wert für %1: „%2“. Meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>The account type “%1” is not available in this version. Use local.</source>
        <translation>Der Kontotyp „%1“ ist in dieser Version nicht verfügbar. Verwenden Sie local.</translation>
    </message>
    <message>
        <source>Customer management cannot be changed back to partner management, and your staff loses access to the tenant. Confirm it with: --confirm &quot;%1&quot;</source>
        <translation>Die Verwaltung durch den Kunden lässt sich nicht auf die Verwaltung durch den Partner zurückstellen, und Ihr Team verliert den Zugriff auf den Mandanten. Bestätigen Sie das mit: --confirm &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The customer has no user “%1”.</source>
        <translation>Der Kunde hat keinen Benutzer „%1“.</translation>
    </message>
    <message>
        <source>The customer has no user “%1”. Did you mean “%2”?</source>
        <translation>Der Kunde hat keinen Benutzer „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” is deleted. Restore the user first: tenantryctl users restore</source>
        <translation>„%1“ ist gelöscht. Stellen Sie den Benutzer zuerst wieder her: tenantryctl users restore</translation>
    </message>
    <message>
        <source>“%1” is not deleted.</source>
        <translation>„%1“ ist nicht gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was deleted more than %Ln day(s) ago and cannot be restored.</source>
        <translation>
            <numerusform>„%1“ wurde vor mehr als %Ln Tag gelöscht und lässt sich nicht wiederherstellen.</numerusform>
            <numerusform>„%1“ wurde vor mehr als %Ln Tagen gelöscht und lässt sich nicht wiederherstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read user names from this file, one per line (- for standard input).</source>
        <translation>Benutzernamen aus dieser Datei lesen, einen pro Zeile (- für die Standardeingabe).</translation>
    </message>
    <message>
        <source>List deleted users that can be restored.</source>
        <translation>Gelöschte Benutzer auflisten, die sich wiederherstellen lassen.</translation>
    </message>
    <message>
        <source>Usage: users CUSTOMER [--deleted], or users delete|restore|reset-password CUSTOMER USER…</source>
        <translation>Aufruf: users CUSTOMER [--deleted] oder users delete|restore|reset-password CUSTOMER USER…</translation>
    </message>
    <message>
        <source>Usage: licences assign|remove CUSTOMER USER… --licence NAME</source>
        <translation>Aufruf: licences assign|remove CUSTOMER USER… --licence NAME</translation>
    </message>
    <message>
        <source>%1: %2 seats needed, %3 freed, %4 free</source>
        <translation>%1: %2 Lizenzplätze nötig, %3 werden frei, %4 frei</translation>
    </message>
    <message>
        <source>List the users after CUSTOMER, or in a file with --users-from.</source>
        <translation>Geben Sie die Benutzer nach KUNDE oder in einer Datei mit --users-from an.</translation>
    </message>
</context>
<context>
    <name>server::Words</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>After you sign in, you return to Tenantry.</source>
        <translation>Nach der Anmeldung kehren Sie zu Tenantry zurück.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Continue with single sign-on</source>
        <translation>Weiter mit Single Sign-on</translation>
    </message>
    <message>
        <source>Wrong e-mail address or password. Try again.</source>
        <translation>E-Mail-Adresse oder Kennwort ist falsch. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a few seconds.</source>
        <translation>Der Server ist ausgelastet. Versuchen Sie es in einigen Sekunden erneut.</translation>
    </message>
    <message>
        <source>Single sign-on is not available for this address. Use your password.</source>
        <translation>Für diese Adresse ist Single Sign-on nicht verfügbar. Verwenden Sie Ihr Kennwort.</translation>
    </message>
    <message>
        <source>Your organisation’s sign-in failed. Try again, or contact your administrator.</source>
        <translation>Die Anmeldung Ihrer Organisation ist fehlgeschlagen. Versuchen Sie es erneut oder wenden Sie sich an Ihren Administrator.</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Kennwort wählen</translation>
    </message>
    <message>
        <source>Welcome, %1</source>
        <translation>Willkommen, %1</translation>
    </message>
    <message>
        <source>Choose a password to sign in with. You can use this link only once.</source>
        <translation>Wählen Sie ein Kennwort für die Anmeldung. Sie können diesen Link nur einmal verwenden.</translation>
    </message>
    <message>
        <source>Your current password is temporary. Choose your own password.</source>
        <translation>Ihr jetziges Kennwort ist temporär. Wählen Sie ein eigenes Kennwort.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <source>Confirm password</source>
        <translation>Kennwort bestätigen</translation>
    </message>
    <message>
        <source>Save password</source>
        <translation>Kennwort speichern</translation>
    </message>
    <message>
        <source>The password must contain:</source>
        <translation>Das Kennwort muss enthalten:</translation>
    </message>
    <message>
        <source>An upper-case letter</source>
        <translation>Einen Großbuchstaben</translation>
    </message>
    <message>
        <source>A lower-case letter</source>
        <translation>Einen Kleinbuchstaben</translation>
    </message>
    <message>
        <source>A digit or a symbol</source>
        <translation>Eine Ziffer oder ein Sonderzeichen</translation>
    </message>
    <message>
        <source>More than common words, your name or keyboard patterns</source>
        <translation>Mehr als gängige Wörter, Ihren Namen oder Tastaturmuster</translation>
    </message>
    <message>
        <source>Add an upper-case letter to the password.</source>
        <translation>Ergänzen Sie das Kennwort um einen Großbuchstaben.</translation>
    </message>
    <message>
        <source>Add a lower-case letter to the password.</source>
        <translation>Ergänzen Sie das Kennwort um einen Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>Add a digit or a symbol to the password.</source>
        <translation>Ergänzen Sie das Kennwort um eine Ziffer oder ein Sonderzeichen.</translation>
    </message>
    <message>
        <source>This password is easy to guess. Choose one with less common parts.</source>
        <translation>Dieses Kennwort ist leicht zu erraten. Wählen Sie eines mit weniger gängigen Teilen.</translation>
    </message>
    <message>
        <source>This is your current password. Choose a different one.</source>
        <translation>Das ist Ihr jetziges Kennwort. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The passwords do not match. Enter the same password twice.</source>
        <translation>Die Kennwörter stimmen nicht überein. Geben Sie zweimal dasselbe Kennwort ein.</translation>
    </message>
    <message>
        <source>Check your entries</source>
        <translation>Prüfen Sie Ihre Angaben</translation>
    </message>
    <message>
        <source>Password saved</source>
        <translation>Kennwort gespeichert</translation>
    </message>
    <message>
        <source>Return to Tenantry and sign in. You can close this page.</source>
        <translation>Kehren Sie zu Tenantry zurück und melden Sie sich an. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Sie sind abgemeldet</translation>
    </message>
    <message>
        <source>You can close this page.</source>
        <translation>Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>This link is no longer valid</source>
        <translation>Dieser Link ist nicht mehr gültig</translation>
    </message>
    <message>
        <source>The link works only once and for a limited time. Ask your administrator for a new one.</source>
        <translation>Der Link gilt nur einmal und für begrenzte Zeit. Bitten Sie Ihren Administrator um einen neuen.</translation>
    </message>
    <message>
        <source>This page has expired</source>
        <translation>Diese Seite ist abgelaufen</translation>
    </message>
    <message>
        <source>Start again from Tenantry or from your link.</source>
        <translation>Beginnen Sie erneut in Tenantry oder mit Ihrem Link.</translation>
    </message>
    <message>
        <source>Cannot open this page</source>
        <translation>Diese Seite lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The address is incomplete or not from Tenantry. Start again from Tenantry.</source>
        <translation>Die Adresse ist unvollständig oder stammt nicht von Tenantry. Beginnen Sie erneut in Tenantry.</translation>
    </message>
    <message>
        <source>Page not found</source>
        <translation>Seite nicht gefunden</translation>
    </message>
    <message>
        <source>Check the address, or start again from Tenantry.</source>
        <translation>Prüfen Sie die Adresse oder beginnen Sie erneut in Tenantry.</translation>
    </message>
    <message>
        <source>The request failed</source>
        <translation>Die Anfrage ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The server reported an error or cannot save right now. Try again in a minute.</source>
        <translation>Der Server hat einen Fehler gemeldet oder kann gerade nicht speichern. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Redirecting to %1.</source>
        <translation>Weiterleitung zu %1.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Zu viele Versuche. Warten Sie %n Sekunde und versuchen Sie es dann erneut.</numerusform>
            <numerusform>Zu viele Versuche. Warten Sie %n Sekunden und versuchen Sie es dann erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Wait %n minute(s), then try again.</source>
        <translation>
            <numerusform>Zu viele Versuche. Warten Sie %n Minute und versuchen Sie es dann erneut.</numerusform>
            <numerusform>Zu viele Versuche. Warten Sie %n Minuten und versuchen Sie es dann erneut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>Mindestens %n Zeichen</numerusform>
            <numerusform>Mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n character(s).</source>
        <translation>
            <numerusform>Verwenden Sie mindestens %n Zeichen.</numerusform>
            <numerusform>Verwenden Sie mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccountForm</name>
    <message>
        <source>Customer &amp;account</source>
        <translation>Kunden&amp;konto</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Organisation name</source>
        <translation>Name der &amp;Organisation</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Con&amp;firm password</source>
        <translation>Kennwort &amp;bestätigen</translation>
    </message>
    <message>
        <source>Count&amp;ry or region</source>
        <translation>&amp;Land oder Region</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Data center</source>
        <translation>&amp;Rechenzentrum</translation>
    </message>
    <message>
        <source>The customer signs in with this e-mail address.</source>
        <translation>Mit dieser E-Mail-Adresse meldet sich der Kunde an.</translation>
    </message>
    <message>
        <source>Region where this customer’s data is stored. Cannot be changed later.</source>
        <translation>Region, in der die Daten dieses Kunden gespeichert werden. Später nicht änderbar.</translation>
    </message>
    <message>
        <source>Will be stored as %1</source>
        <translation>Wird gespeichert als %1</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>A customer named “%1” with the account %2 already exists.</source>
        <translation>Es gibt bereits einen Kunden „%1“ mit dem Konto %2.</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Drafts never contain passwords. Enter the password again.</source>
        <translation>Entwürfe enthalten nie Kennwörter. Geben Sie das Kennwort erneut ein.</translation>
    </message>
</context>
<context>
    <name>ui::AccountPage</name>
    <message>
        <source>The customer’s details and the region for its data. All fields are required.</source>
        <translation>Die Angaben zum Kunden und die Region für seine Daten. Alle Felder sind erforderlich.</translation>
    </message>
</context>
<context>
    <name>ui::AccountTypePage</name>
    <message>
        <source>How does the customer’s owner sign in?</source>
        <translation>Wie meldet sich der Inhaber des Kunden an?</translation>
    </message>
    <message>
        <source>With an e-mail address and a password that you set here.</source>
        <translation>Mit einer E-Mail-Adresse und einem Kennwort, das Sie hier festlegen.</translation>
    </message>
    <message>
        <source>Not available yet: requires sign-in through the team server.</source>
        <translation>Noch nicht verfügbar: erfordert die Anmeldung über den Teamserver.</translation>
    </message>
    <message>
        <source>Not available yet: requires a team server that the customer can reach.</source>
        <translation>Noch nicht verfügbar: erfordert einen Teamserver, den der Kunde erreichen kann.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityModel</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>You, on this computer</source>
        <translation>Sie, an diesem Computer</translation>
    </message>
    <message>
        <source>%1: saved on this computer</source>
        <translation>%1: auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>%1: completed</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: merged with another person’s change</source>
        <translation>%1: mit der Änderung einer anderen Person zusammengeführt</translation>
    </message>
    <message>
        <source>%1: rejected, needs attention</source>
        <translation>%1: abgelehnt, Eingriff nötig</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Deleted account</source>
        <translation>Gelöschtes Konto</translation>
    </message>
</context>
<context>
    <name>ui::ActivityTab</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Compare two dates</source>
        <translation>Zwei Tage vergleichen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Noch keine Aktivität</translation>
    </message>
    <message>
        <source>Every change to this customer, its users and its subscriptions is listed here.</source>
        <translation>Hier steht jede Änderung an diesem Kunden, seinen Benutzern und seinen Abonnements.</translation>
    </message>
</context>
<context>
    <name>ui::AddUserDialog</name>
    <message>
        <source>Edit user</source>
        <translation>Benutzer bearbeiten</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Address and office</source>
        <translation>Adresse und Büro</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Blocked: cannot sign in</source>
        <translation>Gesperrt: Anmeldung nicht möglich</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kunde: %1</translation>
    </message>
    <message>
        <source>Required before you assign a licence.</source>
        <translation>Erforderlich, bevor Sie eine Lizenz zuweisen.</translation>
    </message>
    <message>
        <source>This customer has no subscriptions yet. Add one under Licences, then assign it to the user.</source>
        <translation>Dieser Kunde hat noch keine Abonnements. Fügen Sie unter „Lizenzen“ eines hinzu und weisen Sie es dann dem Benutzer zu.</translation>
    </message>
    <message>
        <source>Generate a temporary password (shown once, on the confirmation sheet)</source>
        <translation>Temporäres Kennwort erzeugen (einmalig auf dem Bestätigungsblatt sichtbar)</translation>
    </message>
    <message>
        <source>Add and continue</source>
        <translation>Hinzufügen und weiter</translation>
    </message>
    <message>
        <source>This user no longer exists. Close this window and refresh the list.</source>
        <translation>Diesen Benutzer gibt es nicht mehr. Schließen Sie dieses Fenster und aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>This user accepted an invitation and now manages their own account. You can change only the roles here.</source>
        <translation>Dieser Benutzer hat eine Einladung angenommen und verwaltet sein Konto selbst. Sie können hier nur die Rollen ändern.</translation>
    </message>
    <message>
        <source>Choose the country where the licences are used.</source>
        <translation>Wählen Sie das Land, in dem die Lizenzen genutzt werden.</translation>
    </message>
    <message>
        <source>Changes to %1 saved</source>
        <translation>Änderungen an %1 gespeichert</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalsCard</name>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>button, question, person</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Pending approvals</source>
        <translation>Ausstehende Freigaben</translation>
    </message>
    <message>
        <source>Loading from the server…</source>
        <translation>Wird vom Server geladen …</translation>
    </message>
    <message>
        <source>Another owner or administrator must approve changes to owners and large deletions.</source>
        <translation>Ein anderer Inhaber oder Administrator muss Änderungen an Inhabern und große Löschungen freigeben.</translation>
    </message>
    <message>
        <source>No pending approvals. Changes to owners and large deletions appear here.</source>
        <translation>Keine ausstehenden Freigaben. Änderungen an Inhabern und große Löschungen erscheinen hier.</translation>
    </message>
    <message>
        <source>Requested by %1 %2</source>
        <comment>person, time</comment>
        <translation>Angefragt von %1 %2</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>Approve the request from %1? The approval is valid for %n hour(s), once per item: %2</source>
        <comment>person, names</comment>
        <translation>
            <numerusform>Anfrage von %1 freigeben? Die Freigabe gilt %n Stunde, je Objekt einmal: %2</numerusform>
            <numerusform>Anfrage von %1 freigeben? Die Freigabe gilt %n Stunden, je Objekt einmal: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject the request from %1? A new request is then needed for: %2</source>
        <comment>person, names</comment>
        <translation>Anfrage von %1 ablehnen? Danach ist eine neue Anfrage nötig für: %2</translation>
    </message>
    <message>
        <source>Requested by you %1 · awaiting another owner or administrator</source>
        <comment>time</comment>
        <translation>Von Ihnen angefragt %1 · wartet auf einen anderen Inhaber oder Administrator</translation>
    </message>
</context>
<context>
    <name>ui::BulkBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Actions for the selected rows</source>
        <translation>Aktionen für ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
</context>
<context>
    <name>ui::CompareModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>Zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Vor %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, kind of thing</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>Frühestens</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Spätestens</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>came into being</comment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>is no longer there</comment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Former staff member</source>
        <translation>Ehemaliges Teammitglied</translation>
    </message>
</context>
<context>
    <name>ui::ComparePane</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Differences between two dates</source>
        <translation>Unterschiede zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, user name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s).</source>
        <translation>
            <numerusform>%Ln Unterschied.</numerusform>
            <numerusform>%Ln Unterschiede.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>differences.csv</source>
        <translation>unterschiede.csv</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Startdatum</translation>
    </message>
    <message>
        <source>To find a user, type part of the name.</source>
        <translation>Geben Sie für einen Benutzer einen Teil des Namens ein.</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>Enddatum</translation>
    </message>
    <message>
        <source>All data of %1</source>
        <translation>Alle Daten von %1</translation>
    </message>
    <message>
        <source>The start date must be before the end date.</source>
        <translation>Das Startdatum muss vor dem Enddatum liegen.</translation>
    </message>
    <message>
        <source>Showing the first %1 differences. Narrow the dates or choose one user to see the rest.</source>
        <translation>Es werden die ersten %1 Unterschiede angezeigt. Grenzen Sie die Daten ein oder wählen Sie einen einzelnen Benutzer, um die übrigen zu sehen.</translation>
    </message>
    <message>
        <source>History starts at %1.</source>
        <translation>Der Verlauf beginnt am %1.</translation>
    </message>
    <message>
        <source>No history to compare</source>
        <translation>Kein Verlauf zum Vergleichen</translation>
    </message>
    <message>
        <source>Change history is turned off. Turn it on in the settings to compare dates from then on.</source>
        <translation>Der Änderungsverlauf ist ausgeschaltet. Schalten Sie ihn in den Einstellungen ein, um Daten ab dann zu vergleichen.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>The data on this computer is identical at both dates. Its history starts at %1.</source>
        <translation>Die Daten auf diesem Computer sind an beiden Tagen gleich. Der Verlauf beginnt am %1.</translation>
    </message>
    <message>
        <source>Compare the full history</source>
        <translation>Gesamten Verlauf vergleichen</translation>
    </message>
    <message>
        <source>Export differences</source>
        <translation>Unterschiede exportieren</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ConfirmationSheet</name>
    <message>
        <source>Sign-in details for %1</source>
        <translation>Anmeldedaten für %1</translation>
    </message>
    <message>
        <source>Show passwords</source>
        <translation>Kennwörter anzeigen</translation>
    </message>
    <message>
        <source>Hide passwords</source>
        <translation>Kennwörter verbergen</translation>
    </message>
    <message>
        <source>Names and temporary passwords</source>
        <translation>Namen und temporäre Kennwörter</translation>
    </message>
    <message>
        <source>No passwords yet</source>
        <translation>Noch keine Kennwörter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Destroy passwords</source>
        <translation>Kennwörter vernichten</translation>
    </message>
    <message>
        <source>Sign-in details</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker gesendet.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sign-in details %1.pdf</source>
        <translation>Anmeldedaten %1.pdf</translation>
    </message>
    <message>
        <source>Show available passwords</source>
        <translation>Verfügbare Kennwörter anzeigen</translation>
    </message>
    <message>
        <source>Passwords appear as the plan runs. You can close this window; open it again from the plan.</source>
        <translation>Die Kennwörter erscheinen, während der Plan läuft. Sie können dieses Fenster schließen und aus dem Plan wieder öffnen.</translation>
    </message>
    <message>
        <source>The passwords are kept. You can open this sheet again from the plan.</source>
        <translation>Die Kennwörter bleiben erhalten. Sie können dieses Blatt aus dem Plan wieder öffnen.</translation>
    </message>
    <message>
        <source>Keep passwords</source>
        <translation>Kennwörter behalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes done · %Ln password(s) available</source>
        <translation>
            <numerusform>%1 von %2 Änderungen erledigt · %Ln Kennwort verfügbar</numerusform>
            <numerusform>%1 von %2 Änderungen erledigt · %Ln Kennwörter verfügbar</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is still running. Wait until it finishes before you print, save or copy, so that the list is complete.</source>
        <translation>Der Plan läuft noch. Warten Sie mit dem Drucken, Speichern oder Kopieren, bis er beendet ist, damit die Liste vollständig ist.</translation>
    </message>
    <message>
        <source>Print, save or copy the passwords, then choose Done. Done destroys them on this computer; after that, only a reset gives a new password.</source>
        <translation>Drucken, speichern oder kopieren Sie die Kennwörter und wählen Sie dann „Fertig“. „Fertig“ vernichtet sie auf diesem Computer; danach gibt es ein neues Kennwort nur durch Zurücksetzen.</translation>
    </message>
    <message>
        <source>Saved to %1. Anyone with access to the file can read the passwords.</source>
        <translation>In %1 gespeichert. Wer Zugriff auf die Datei hat, kann die Kennwörter lesen.</translation>
    </message>
    <message numerus="yes">
        <source>You have not printed, saved or copied %Ln password(s). Destroyed passwords cannot be recovered; each affected user then needs a password reset.</source>
        <translation>
            <numerusform>Sie haben %Ln Kennwort weder gedruckt noch gespeichert oder kopiert. Vernichtete Kennwörter lassen sich nicht wiederherstellen; der betroffene Benutzer braucht dann ein neues Kennwort.</numerusform>
            <numerusform>Sie haben %Ln Kennwörter weder gedruckt noch gespeichert oder kopiert. Vernichtete Kennwörter lassen sich nicht wiederherstellen; jeder betroffene Benutzer braucht dann ein neues Kennwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>passwords, how long they are valid</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s)</source>
        <translation>
            <numerusform>%Ln temporäres Kennwort</numerusform>
            <numerusform>%Ln temporäre Kennwörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid for %n hour(s)</source>
        <translation>
            <numerusform>%n Stunde gültig</numerusform>
            <numerusform>%n Stunden gültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard will be cleared in %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in %n Sekunde geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConflictSheet</name>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Your own account</source>
        <translation>Ihr eigenes Konto</translation>
    </message>
    <message>
        <source>Restore and apply</source>
        <translation>Wiederherstellen und anwenden</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere Änderung</translation>
    </message>
    <message>
        <source>Theirs (%1)</source>
        <translation>Andere Änderung (%1)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine Änderung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>%1: keep mine, %2</source>
        <translation>%1: meine Änderung behalten, %2</translation>
    </message>
    <message>
        <source>%1: keep theirs, %2</source>
        <translation>%1: die andere Änderung behalten, %2</translation>
    </message>
    <message>
        <source>Conflicting changes</source>
        <translation>Widersprüchliche Änderungen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>%1 changed the same fields at %2. Choose which value to keep for each.</source>
        <translation>%1 hat dieselben Felder geändert (%2). Wählen Sie für jedes Feld, welcher Wert bleibt.</translation>
    </message>
    <message>
        <source>%1 changed the same fields. Choose which value to keep for each.</source>
        <translation>%1 hat dieselben Felder geändert. Wählen Sie für jedes Feld, welcher Wert bleibt.</translation>
    </message>
    <message>
        <source>%1 deleted this item at %2. It can no longer be restored.</source>
        <translation>%1 hat dieses Objekt gelöscht (%2). Es lässt sich nicht mehr wiederherstellen.</translation>
    </message>
    <message>
        <source>%1 deleted this item. It can no longer be restored.</source>
        <translation>%1 hat dieses Objekt gelöscht. Es lässt sich nicht mehr wiederherstellen.</translation>
    </message>
    <message>
        <source>Discard my change</source>
        <translation>Meine Änderung verwerfen</translation>
    </message>
    <message>
        <source>%1 changed this item at %2, after you reviewed it. Delete it anyway?</source>
        <translation>%1 hat dieses Objekt geändert (%2), nachdem Sie es geprüft hatten. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>%1 changed this item after you reviewed it. Delete it anyway?</source>
        <translation>%1 hat dieses Objekt geändert, nachdem Sie es geprüft hatten. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Do not delete</source>
        <translation>Nicht löschen</translation>
    </message>
    <message>
        <source>Someone changed this again in the meantime. Review the new values, then choose again.</source>
        <translation>Inzwischen wurde dies noch einmal geändert. Prüfen Sie die neuen Werte und wählen Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%1 deleted this item at %2. Deleted items can be restored for %n day(s).</source>
        <translation>
            <numerusform>%1 hat dieses Objekt gelöscht (%2). Gelöschte Objekte lassen sich %n Tag lang wiederherstellen.</numerusform>
            <numerusform>%1 hat dieses Objekt gelöscht (%2). Gelöschte Objekte lassen sich %n Tage lang wiederherstellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 deleted this item. Deleted items can be restored for %n day(s).</source>
        <translation>
            <numerusform>%1 hat dieses Objekt gelöscht. Gelöschte Objekte lassen sich %n Tag lang wiederherstellen.</numerusform>
            <numerusform>%1 hat dieses Objekt gelöscht. Gelöschte Objekte lassen sich %n Tage lang wiederherstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation, item</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>Server address</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connect to a team server</source>
        <translation>Mit einem Teamserver verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Der Server wird gesucht …</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>tenantry.example.com</source>
        <translation>tenantry.example.com</translation>
    </message>
    <message>
        <source>Trusted for this server, in addition to the system certificates.</source>
        <translation>Ihr wird für diesen Server zusätzlich zu den Zertifikaten des Systems vertraut.</translation>
    </message>
    <message>
        <source>Add a certificate authority…</source>
        <translation>Zertifizierungsstelle hinzufügen …</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>You sign in with your browser, so Tenantry never sees your password. Data is also stored on this computer, so that you can work offline.</source>
        <translation>Sie melden sich im Browser an, Tenantry sieht Ihr Kennwort also nie. Die Daten werden auch auf diesem Computer gespeichert, damit Sie offline arbeiten können.</translation>
    </message>
    <message>
        <source>Open browser again</source>
        <translation>Browser erneut öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connected to a Tenantry server.</source>
        <translation>Mit einem Tenantry-Server verbunden.</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Remove certificate authority</source>
        <translation>Zertifizierungsstelle entfernen</translation>
    </message>
    <message>
        <source>Contacting the server…</source>
        <translation>Verbindung zum Server wird hergestellt …</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser, then return to Tenantry. If no browser opened, copy the link and open it yourself.</source>
        <translation>Melden Sie sich auf der Seite in Ihrem Browser an und kehren Sie dann zu Tenantry zurück. Wenn sich kein Browser geöffnet hat, kopieren Sie den Link und öffnen Sie ihn selbst.</translation>
    </message>
    <message>
        <source>Signed in. Opening the workspace…</source>
        <translation>Angemeldet. Der Arbeitsbereich wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>ui::CountryBox</name>
    <message>
        <source>Type or choose</source>
        <translation>Eingeben oder wählen</translation>
    </message>
</context>
<context>
    <name>ui::CustomerPage</name>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Managed by partner</source>
        <translation>Vom Partner verwaltet</translation>
    </message>
    <message>
        <source>Managed by customer</source>
        <translation>Vom Kunden verwaltet</translation>
    </message>
    <message>
        <source>Add subscription</source>
        <translation>Abonnement hinzufügen</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Customer sections</source>
        <translation>Bereiche des Kunden</translation>
    </message>
    <message>
        <source>This customer manages its own tenant. You can read the data from before the change; changes are rejected, and partner management cannot be restored.</source>
        <translation>Dieser Kunde verwaltet seinen Mandanten selbst. Sie können die Daten aus der Zeit davor lesen; Änderungen werden abgelehnt, und die Verwaltung durch den Partner lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>This customer manages its own tenant. You can view the data but not change it.</source>
        <translation>Dieser Kunde verwaltet seinen Mandanten selbst. Sie können die Daten ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Users (%1)</source>
        <translation>Benutzer (%1)</translation>
    </message>
    <message>
        <source>/ %1 / %2</source>
        <comment>account type, management mode</comment>
        <translation>/ %1 / %2</translation>
    </message>
</context>
<context>
    <name>ui::CustomersModel</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Seats used</source>
        <translation>Belegte Plätze</translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message>
        <source>Filter customers</source>
        <translation>Kunden filtern</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Onboard customer</source>
        <translation>Kunden aufnehmen</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer is a tenant that you manage, with its users, licences and services. To begin, onboard your first customer.</source>
        <translation>Ein Kunde ist ein Mandant, den Sie verwalten, mit seinen Benutzern, Lizenzen und Diensten. Nehmen Sie zu Beginn Ihren ersten Kunden auf.</translation>
    </message>
    <message>
        <source>No tags yet. Add tags when you onboard a customer.</source>
        <translation>Noch keine Tags. Fügen Sie Tags beim Aufnehmen eines Kunden hinzu.</translation>
    </message>
</context>
<context>
    <name>ui::DataCenterBox</name>
    <message>
        <source>Choose a data center</source>
        <translation>Rechenzentrum wählen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>data center (city)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Closest</source>
        <translation>Am nächsten</translation>
    </message>
</context>
<context>
    <name>ui::Decisions</name>
    <message>
        <source>%1 will not be sent.</source>
        <translation>%1 wird nicht gesendet.</translation>
    </message>
    <message>
        <source>These dependent changes are discarded too: %1</source>
        <translation>Diese abhängigen Änderungen werden ebenfalls verworfen: %1</translation>
    </message>
    <message>
        <source>Discard this change?</source>
        <translation>Diese Änderung verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>“%1: %2”</source>
        <comment>operation, item</comment>
        <translation>„%1: %2“</translation>
    </message>
</context>
<context>
    <name>ui::DevicesCard</name>
    <message>
        <source>Sessions and devices</source>
        <translation>Sitzungen und Geräte</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Gerät ohne Namen</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>%1 · this device</source>
        <comment>program</comment>
        <translation>%1 · dieses Gerät</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <comment>program, time</comment>
        <translation>%1 · zuletzt verwendet %2</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <comment>device</comment>
        <translation>%1 abmelden</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <comment>device</comment>
        <translation>%1 abmelden?</translation>
    </message>
    <message>
        <source>Loading from the server…</source>
        <translation>Wird vom Server geladen …</translation>
    </message>
    <message numerus="yes">
        <source>You are signed in on %Ln device(s). Sign out devices that you lost or no longer use.</source>
        <translation>
            <numerusform>Sie sind auf %Ln Gerät angemeldet. Melden Sie Geräte ab, die Sie verloren haben oder nicht mehr verwenden.</numerusform>
            <numerusform>Sie sind auf %Ln Geräten angemeldet. Melden Sie Geräte ab, die Sie verloren haben oder nicht mehr verwenden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Desktop app</source>
        <translation>Desktop-App</translation>
    </message>
    <message>
        <source>That device can no longer read or send data until you sign in on it again. Its pending changes stay on it.</source>
        <translation>Dieses Gerät kann keine Daten mehr lesen oder senden, bis Sie sich darauf wieder anmelden. Seine ausstehenden Änderungen bleiben auf dem Gerät.</translation>
    </message>
</context>
<context>
    <name>ui::DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Keine Entwürfe</translation>
    </message>
    <message>
        <source>%1 · saved %2</source>
        <comment>what it is, when</comment>
        <translation>%1 · gespeichert %2</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Delete draft of %1</source>
        <translation>Entwurf von %1 löschen</translation>
    </message>
    <message>
        <source>Import of pasted rows</source>
        <translation>Import eingefügter Zeilen</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <comment>file</comment>
        <translation>Import von %1</translation>
    </message>
    <message numerus="yes">
        <source>Import of %Ln file(s)</source>
        <translation>
            <numerusform>Import von %Ln Datei</numerusform>
            <numerusform>Import von %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>import, customer</comment>
        <translation>%1 für %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) fixed</source>
        <translation>
            <numerusform>%Ln Zeile korrigiert</numerusform>
            <numerusform>%Ln Zeilen korrigiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Unfinished work, stored on this computer only.</source>
        <translation>Unfertige Arbeit, nur auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>Unfinished onboardings and imports appear here.</source>
        <translation>Unfertige Aufnahmen und Importe erscheinen hier.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>This is too large. Split it into smaller parts and try again.</source>
        <translation>Das ist zu groß. Teilen Sie es in kleinere Teile und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is too large. Split it into smaller parts and try again.</source>
        <translation>„%1“ ist zu groß. Teilen Sie es in kleinere Teile und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written. Check the disk and try again.</source>
        <translation>„%1“ ließ sich nicht lesen oder schreiben. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Geben Sie Platz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Choose a country or region.</source>
        <translation>Wählen Sie ein Land oder eine Region.</translation>
    </message>
    <message>
        <source>Choose a data center.</source>
        <translation>Wählen Sie ein Rechenzentrum.</translation>
    </message>
    <message>
        <source>Choose a product.</source>
        <translation>Wählen Sie ein Produkt.</translation>
    </message>
    <message>
        <source>Remove the spaces.</source>
        <translation>Entfernen Sie die Leerzeichen.</translation>
    </message>
    <message>
        <source>The password needs a digit or a symbol.</source>
        <translation>Das Kennwort braucht eine Ziffer oder ein Sonderzeichen.</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>file name</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>A digit or a symbol</source>
        <translation>Eine Ziffer oder ein Sonderzeichen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is saved on this computer and will be sent later.</source>
        <translation>Der Server ist nicht erreichbar. Ihre Arbeit ist auf diesem Computer gespeichert und wird später gesendet.</translation>
    </message>
    <message>
        <source>The server is busy. Tenantry will retry shortly.</source>
        <translation>Der Server ist ausgelastet. Tenantry versucht es in Kürze erneut.</translation>
    </message>
    <message>
        <source>The server reported an error. Tenantry will retry; if this continues, contact your server administrator.</source>
        <translation>Der Server hat einen Fehler gemeldet. Tenantry versucht es erneut; tritt er weiter auf, wenden Sie sich an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Sign in again.</source>
        <translation>Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The server could not prove its identity, so nothing is sent to it.</source>
        <translation>Der Server konnte seine Identität nicht nachweisen, deshalb wird nichts an ihn gesendet.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator of your team for the right.</source>
        <translation>Ihre Rolle erlaubt das nicht. Bitten Sie die Administration Ihres Teams um das Recht.</translation>
    </message>
    <message>
        <source>This item no longer exists. Refresh and select another.</source>
        <translation>Dieses Objekt gibt es nicht mehr. Aktualisieren Sie die Ansicht und wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>“%1” was not found. Check the name and try again.</source>
        <translation>„%1“ wurde nicht gefunden. Prüfen Sie den Namen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Someone else deleted this item. Refresh to see the current state.</source>
        <translation>Jemand anderes hat dieses Objekt gelöscht. Aktualisieren Sie die Ansicht, um den aktuellen Stand zu sehen.</translation>
    </message>
    <message>
        <source>Someone else changed this first. Review the current version, then try again.</source>
        <translation>Jemand anderes hat das zuerst geändert. Prüfen Sie die aktuelle Fassung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Someone else changed “%1” first. Review the current version, then try again.</source>
        <translation>Jemand anderes hat „%1“ zuerst geändert. Prüfen Sie die aktuelle Fassung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Some values are invalid. Correct the marked fields and try again.</source>
        <translation>Einige Werte sind ungültig. Korrigieren Sie die markierten Felder und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is invalid. Correct it and try again.</source>
        <translation>„%1“ ist ungültig. Korrigieren Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Tenantry could not read or write one of its files. Check the disk and try again.</source>
        <translation>Tenantry konnte eine seiner Dateien nicht lesen oder schreiben. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The operating system denied access. Check the permissions of the file or folder and try again.</source>
        <translation>Das Betriebssystem hat den Zugriff verweigert. Prüfen Sie die Rechte der Datei oder des Ordners und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Access to “%1” was denied. Change its permissions or choose another location.</source>
        <translation>Der Zugriff auf „%1“ wurde verweigert. Ändern Sie die Rechte oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Another window or program has this open. Close it and try again.</source>
        <translation>Ein anderes Fenster oder Programm hat das geöffnet. Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain of this computer is not available. Unlock it and try again.</source>
        <translation>Der Schlüsselbund dieses Computers ist nicht verfügbar. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Tenantry ran into an internal error. Try again; if this continues, report it with the details.</source>
        <translation>In Tenantry ist ein interner Fehler aufgetreten. Versuchen Sie es erneut; tritt er weiter auf, melden Sie ihn mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Dieses Feld ist erforderlich.</translation>
    </message>
    <message numerus="yes">
        <source>Too long. Shorten it to at most %Ln character(s).</source>
        <translation>
            <numerusform>Zu lang. Kürzen Sie es auf höchstens %Ln Zeichen.</numerusform>
            <numerusform>Zu lang. Kürzen Sie es auf höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short. Enter at least %Ln character(s).</source>
        <translation>
            <numerusform>Zu kurz. Geben Sie mindestens %Ln Zeichen ein.</numerusform>
            <numerusform>Zu kurz. Geben Sie mindestens %Ln Zeichen ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invalid e-mail address. Example: name@example.com</source>
        <translation>Ungültige E-Mail-Adresse. Beispiel: name@example.com</translation>
    </message>
    <message>
        <source>Add a domain after the @. Example: name@example.com</source>
        <translation>Ergänzen Sie eine Domäne nach dem @. Beispiel: name@example.com</translation>
    </message>
    <message>
        <source>Contains a character that is not allowed. Type the value again.</source>
        <translation>Enthält ein nicht erlaubtes Zeichen. Geben Sie den Wert neu ein.</translation>
    </message>
    <message>
        <source>Contains a hidden character (%1). Type the value again.</source>
        <translation>Enthält ein unsichtbares Zeichen (%1). Geben Sie den Wert neu ein.</translation>
    </message>
    <message>
        <source>Unknown country. Enter its name or two-letter code.</source>
        <translation>Unbekanntes Land. Geben Sie den Namen oder den zweistelligen Code ein.</translation>
    </message>
    <message>
        <source>Telephone number too short. Add the missing digits.</source>
        <translation>Telefonnummer zu kurz. Ergänzen Sie die fehlenden Ziffern.</translation>
    </message>
    <message>
        <source>Telephone number too short. Example: %1</source>
        <translation>Telefonnummer zu kurz. Beispiel: %1</translation>
    </message>
    <message>
        <source>Telephone number too long. Remove the extra digits.</source>
        <translation>Telefonnummer zu lang. Entfernen Sie die überzähligen Ziffern.</translation>
    </message>
    <message>
        <source>Telephone number too long. Example: %1</source>
        <translation>Telefonnummer zu lang. Beispiel: %1</translation>
    </message>
    <message>
        <source>Invalid telephone number. Start with + and the country code.</source>
        <translation>Ungültige Telefonnummer. Beginnen Sie mit + und der Landesvorwahl.</translation>
    </message>
    <message>
        <source>Invalid telephone number. Example: %1</source>
        <translation>Ungültige Telefonnummer. Beispiel: %1</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %Ln character(s).</source>
        <translation>
            <numerusform>Das Kennwort braucht mindestens %Ln Zeichen.</numerusform>
            <numerusform>Das Kennwort braucht mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password needs an uppercase letter.</source>
        <translation>Das Kennwort braucht einen Großbuchstaben.</translation>
    </message>
    <message>
        <source>The password needs a lowercase letter.</source>
        <translation>Das Kennwort braucht einen Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>Die beiden Kennwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>This item no longer exists. Choose another one.</source>
        <translation>Dieses Objekt gibt es nicht mehr. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This value is not allowed here. Choose another one.</source>
        <translation>Dieser Wert ist hier nicht erlaubt. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The server does not know this field. Leave it out.</source>
        <translation>Der Server kennt dieses Feld nicht. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Invalid value. Enter it again.</source>
        <translation>Ungültiger Wert. Geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>Enter a number, using digits only.</source>
        <translation>Geben Sie eine Zahl ein, nur mit Ziffern.</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>Geben Sie eine Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>This number is out of range. Enter another one.</source>
        <translation>Diese Zahl liegt außerhalb des erlaubten Bereichs. Geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>Already in use. Choose another value.</source>
        <translation>Bereits vergeben. Wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>This image cannot be used. Choose a PNG or JPEG file.</source>
        <translation>Dieses Bild kann nicht verwendet werden. Wählen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>Read and accept this to continue.</source>
        <translation>Lesen und akzeptieren Sie dies, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1: required before a licence can be assigned.</source>
        <comment>field</comment>
        <translation>%1: erforderlich, bevor eine Lizenz zugewiesen werden kann.</translation>
    </message>
    <message>
        <source>No free licences left. Buy more or select fewer.</source>
        <translation>Keine freien Lizenzen mehr. Kaufen Sie weitere oder wählen Sie weniger aus.</translation>
    </message>
    <message>
        <source>%1 has no free licences left. Buy more or leave it out.</source>
        <comment>subscription</comment>
        <translation>%1 hat keine freien Lizenzen mehr. Kaufen Sie weitere oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>This licence is already assigned. There is nothing to do.</source>
        <translation>Diese Lizenz ist bereits zugewiesen. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>This user name is in the file twice. Change or remove one of the rows.</source>
        <translation>Dieser Benutzername steht zweimal in der Datei. Ändern oder entfernen Sie eine der Zeilen.</translation>
    </message>
    <message>
        <source>Row %1 has the same user name. Change or remove one of the rows.</source>
        <translation>Zeile %1 hat denselben Benutzernamen. Ändern oder entfernen Sie eine der Zeilen.</translation>
    </message>
    <message>
        <source>This user already exists and will be updated.</source>
        <translation>Diesen Benutzer gibt es bereits; er wird aktualisiert.</translation>
    </message>
    <message>
        <source>The customer manages its own users and services. Ask the customer to make this change.</source>
        <translation>Der Kunde verwaltet seine Benutzer und Dienste selbst. Bitten Sie den Kunden um diese Änderung.</translation>
    </message>
    <message>
        <source>A deleted user has this name. Restore that user, or choose another name.</source>
        <translation>Ein gelöschter Benutzer hat diesen Namen. Stellen Sie ihn wieder her oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The user has joined and owns this account. Leave out everything except roles, policies and licences.</source>
        <translation>Der Benutzer ist beigetreten, das Konto gehört ihm. Lassen Sie alles außer Rollen, Richtlinien und Lizenzen weg.</translation>
    </message>
    <message>
        <source>%1 no longer exists. Choose the file again.</source>
        <translation>%1 gibt es nicht mehr. Wählen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>%1 is a folder or a device. Choose a CSV file.</source>
        <translation>%1 ist ein Ordner oder ein Gerät. Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Access to %1 was denied. Change its permissions, or copy it to your own folder.</source>
        <translation>Der Zugriff auf %1 wurde verweigert. Ändern Sie die Rechte oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet. Save it as CSV, or copy the cells and paste them here.</source>
        <translation>%1 ist eine Tabelle. Speichern Sie sie als CSV, oder kopieren Sie die Zellen und fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>%1 is not a text file. Choose a CSV file.</source>
        <translation>%1 ist keine Textdatei. Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file with a header and rows.</source>
        <translation>%1 ist leer. Wählen Sie eine Datei mit Kopfzeile und Zeilen.</translation>
    </message>
    <message>
        <source>%1 has a header but no rows. Add the users and choose it again.</source>
        <translation>%1 hat eine Kopfzeile, aber keine Zeilen. Ergänzen Sie die Benutzer und wählen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>%1 has the column “%2” twice. Rename or remove one of them.</source>
        <translation>%1 hat die Spalte „%2“ zweimal. Benennen Sie eine davon um oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>%1 has no column with user names. Select the column, or add one.</source>
        <translation>%1 hat keine Spalte mit Benutzernamen. Wählen Sie die Spalte aus oder ergänzen Sie eine.</translation>
    </message>
    <message>
        <source>%1 has too many rows for one import. Split it into smaller files.</source>
        <translation>%1 hat zu viele Zeilen für einen Import. Teilen Sie die Datei in kleinere auf.</translation>
    </message>
    <message>
        <source>%1, line %2: a cell is too long. Look for a missing quote, or shorten the cell.</source>
        <translation>%1, Zeile %2: Eine Zelle ist zu lang. Suchen Sie nach einem fehlenden Anführungszeichen oder kürzen Sie die Zelle.</translation>
    </message>
    <message>
        <source>%1, line %2: a quote is never closed. Close or remove it.</source>
        <translation>%1, Zeile %2: Ein Anführungszeichen wird nie geschlossen. Schließen oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1, line %2: contains NUL bytes; the file may be damaged. Save it again as CSV.</source>
        <translation>%1, Zeile %2: enthält NUL-Bytes; die Datei ist möglicherweise beschädigt. Speichern Sie sie erneut als CSV.</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Wait until it is saved, then choose it again.</source>
        <translation>%1 wurde während des Lesens geändert. Warten Sie, bis die Datei gespeichert ist, und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>%1 changed after its rows were corrected, and it is too large to keep a copy. Put the original file back and resume the draft.</source>
        <translation>%1 wurde geändert, nachdem Zeilen korrigiert wurden, und ist zu groß für eine Kopie. Stellen Sie die ursprüngliche Datei wieder her und setzen Sie den Entwurf fort.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another location.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The disk is full, so %1 was not saved. Free some space and try again.</source>
        <translation>Der Datenträger ist voll, deshalb wurde %1 nicht gespeichert. Geben Sie Platz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 could not be read completely. Check the disk or network drive and try again.</source>
        <translation>%1 konnte nicht vollständig gelesen werden. Prüfen Sie den Datenträger oder das Netzlaufwerk und versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>Mindestens %Ln Zeichen</numerusform>
            <numerusform>Mindestens %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>An uppercase letter</source>
        <translation>Ein Großbuchstabe</translation>
    </message>
    <message>
        <source>A lowercase letter</source>
        <translation>Ein Kleinbuchstabe</translation>
    </message>
    <message>
        <source>%1 contains another format (%2). Choose a CSV file.</source>
        <translation>%1 enthält ein anderes Format (%2). Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 GB. Split it into smaller files.</source>
        <translation>%1 ist größer als %2 GB. Teilen Sie die Datei in kleinere auf.</translation>
    </message>
    <message>
        <source>%1, line %2: more than %3 columns. Remove the ones you do not need.</source>
        <translation>%1, Zeile %2: mehr als %3 Spalten. Entfernen Sie die nicht benötigten.</translation>
    </message>
    <message>
        <source>This version of Tenantry does not match the server’s. Update the older of the two.</source>
        <translation>Diese Version von Tenantry passt nicht zu der des Servers. Aktualisieren Sie die ältere von beiden.</translation>
    </message>
    <message>
        <source>The file isn’t in the expected format. Choose another file.</source>
        <translation>Die Datei hat nicht das erwartete Format. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” isn’t in the expected format. Choose another file.</source>
        <translation>„%1“ hat nicht das erwartete Format. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Canceled. Nothing else was done.</source>
        <translation>Abgebrochen. Sonst wurde nichts getan.</translation>
    </message>
    <message>
        <source>Reading %1 was canceled. Choose the file again to continue.</source>
        <translation>Das Lesen von %1 wurde abgebrochen. Wählen Sie die Datei erneut, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>ui::Field</name>
    <message>
        <source>%1 *</source>
        <comment>label of a field that must be filled in</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
</context>
<context>
    <name>ui::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter and what it lets through</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Press Delete to remove this filter</source>
        <translation>Entf entfernt diesen Filter</translation>
    </message>
    <message>
        <source>%1
Press Delete to remove this filter</source>
        <translation>%1
Entf entfernt diesen Filter</translation>
    </message>
</context>
<context>
    <name>ui::FirstSyncPage</name>
    <message>
        <source>Open another workspace</source>
        <translation>Anderen Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>First sync in progress</source>
        <translation>Erste Synchronisierung läuft</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Downloading all data. This happens only once.</source>
        <translation>Alle Daten werden heruntergeladen. Das geschieht nur einmal.</translation>
    </message>
    <message numerus="yes">
        <source>First sync: %1 of %Ln record(s).</source>
        <translation>
            <numerusform>Erste Synchronisierung: %1 von %Ln Datensatz.</numerusform>
            <numerusform>Erste Synchronisierung: %1 von %Ln Datensätzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First sync: %Ln record(s) so far.</source>
        <translation>
            <numerusform>Erste Synchronisierung: bisher %Ln Datensatz.</numerusform>
            <numerusform>Erste Synchronisierung: bisher %Ln Datensätze.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to start the first sync.</source>
        <translation>Melden Sie sich an, um die erste Synchronisierung zu starten.</translation>
    </message>
    <message>
        <source>Automatic sync is turned off in the settings.</source>
        <translation>Die automatische Synchronisierung ist in den Einstellungen ausgeschaltet.</translation>
    </message>
</context>
<context>
    <name>ui::FixDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Edit and retry</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Open the existing user</source>
        <translation>Vorhandenen Benutzer öffnen</translation>
    </message>
    <message>
        <source>Open the existing customer</source>
        <translation>Vorhandenen Kunden öffnen</translation>
    </message>
    <message>
        <source>This change has nothing to edit. Resolve the problem described above, then retry.</source>
        <translation>An dieser Änderung gibt es nichts zu bearbeiten. Beheben Sie das oben genannte Problem und senden Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation, item</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Passwords are never stored. Enter the owner’s password again.</source>
        <translation>Kennwörter werden nie gespeichert. Geben Sie das Kennwort des Inhabers erneut ein.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>ui::Format</name>
    <message>
        <source>%1 / %2</source>
        <comment>used of total</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date of this year, as in &quot;21 Dec&quot;; see QLocale::toString for the letters.</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date of another year, as in &quot;21 Dec 2027&quot;.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n Min.</numerusform>
            <numerusform>noch %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>noch %n Std.</numerusform>
            <numerusform>noch %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
</context>
<context>
    <name>ui::ImageField</name>
    <message>
        <source>Choose ima&amp;ge…</source>
        <translation>&amp;Bild wählen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>PNG or JPEG. You can also drop an image here.</source>
        <translation>PNG oder JPEG. Sie können ein Bild auch hier ablegen.</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>ui::ImportChoices</name>
    <message>
        <source>Temporary passwords</source>
        <translation>Temporäre Kennwörter</translation>
    </message>
    <message>
        <source>Licences for all rows</source>
        <translation>Lizenzen für alle Zeilen</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Nutzungsort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln licence(s)</source>
        <translation>
            <numerusform>%Ln Lizenz</numerusform>
            <numerusform>%Ln Lizenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln free)</source>
        <translation>
            <numerusform>%1 (%Ln frei)</numerusform>
            <numerusform>%1 (%Ln frei)</numerusform>
        </translation>
    </message>
    <message>
        <source>This customer has no subscriptions yet</source>
        <translation>Dieser Kunde hat noch keine Abonnements</translation>
    </message>
    <message>
        <source>Default usage location</source>
        <translation>Standard-Nutzungsort</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Aus der Datei</translation>
    </message>
    <message>
        <source>The server generates a temporary password for each new user. Print or copy the passwords from the confirmation sheet.</source>
        <translation>Der Server erzeugt für jeden neuen Benutzer ein temporäres Kennwort. Drucken oder kopieren Sie die Kennwörter vom Bestätigungsblatt.</translation>
    </message>
</context>
<context>
    <name>ui::ImportModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Line %1 of the file</source>
        <translation>Zeile %1 der Datei</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>Existing user: %Ln field(s) will be updated.</source>
        <translation>
            <numerusform>Vorhandener Benutzer: %Ln Feld wird aktualisiert.</numerusform>
            <numerusform>Vorhandener Benutzer: %Ln Felder werden aktualisiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Existing user with the same values.</source>
        <translation>Vorhandener Benutzer mit denselben Werten.</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>Keine Überschrift</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Not in file · set for all</source>
        <translation>Nicht in der Datei · für alle gesetzt</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of the row</comment>
        <translation>#</translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message>
        <source>Import users</source>
        <translation>Benutzer importieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>Needs fixing</source>
        <translation>Zu korrigieren</translation>
    </message>
    <message>
        <source>Previous problem (Shift+F8)</source>
        <translation>Voriges Problem (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next problem (F8)</source>
        <translation>Nächstes Problem (F8)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>Zeichensatz: %1</translation>
    </message>
    <message numerus="yes">
        <source>Review plan for %Ln row(s)</source>
        <translation>
            <numerusform>Plan für %Ln Zeile prüfen</numerusform>
            <numerusform>Plan für %Ln Zeilen prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>Wählen Sie zuerst den Kunden.</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>Kunden wählen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Nicht importieren</translation>
    </message>
    <message>
        <source>Choose files with users</source>
        <translation>Dateien mit Benutzern wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Discard this import?</source>
        <translation>Diesen Import verwerfen?</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <translation>%1-abgelehnt.csv</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln rejected row(s) to %1.</source>
        <translation>
            <numerusform>%Ln abgelehnte Zeile in %1 gespeichert.</numerusform>
            <numerusform>%Ln abgelehnte Zeilen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Columns recognized by their headers</source>
        <translation>Spalten an den Überschriften erkannt</translation>
    </message>
    <message>
        <source>Reading… %1%</source>
        <translation>Wird gelesen … %1 %</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customer for the imported users</source>
        <translation>Kunde für die importierten Benutzer</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Zeilen in der Datei</translation>
    </message>
    <message>
        <source>Double-click a cell to edit it. Nothing is sent until you run the plan.</source>
        <translation>Doppelklicken Sie auf eine Zelle, um sie zu bearbeiten. Vor dem Ausführen des Plans wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln row(s)…</source>
        <translation>
            <numerusform>%Ln Zeile wird geprüft …</numerusform>
            <numerusform>%Ln Zeilen werden geprüft …</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from a file or a spreadsheet</source>
        <translation>Aus einer Datei oder Tabelle importieren</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>These files are no longer in their folder: %1.</source>
        <comment>files</comment>
        <translation>Diese Dateien liegen nicht mehr in ihrem Ordner: %1.</translation>
    </message>
    <message>
        <source>These files changed since you saved the draft: %1.</source>
        <comment>files</comment>
        <translation>Diese Dateien wurden seit dem Speichern des Entwurfs geändert: %1.</translation>
    </message>
    <message>
        <source>The draft continues with the rows as read originally.</source>
        <translation>Der Entwurf verwendet weiterhin die ursprünglich gelesenen Zeilen.</translation>
    </message>
    <message>
        <source>Your corrections are kept in the draft.</source>
        <translation>Ihre Korrekturen bleiben im Entwurf erhalten.</translation>
    </message>
    <message>
        <source>Creating the plan…</source>
        <translation>Der Plan wird erstellt …</translation>
    </message>
    <message>
        <source>Your earlier corrections are saved under Drafts.</source>
        <translation>Ihre früheren Korrekturen sind unter „Entwürfe“ gespeichert.</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>The clipboard contains no text. Copy the rows including their headers first.</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst die Zeilen mit ihren Überschriften.</translation>
    </message>
    <message>
        <source>Your corrections will be lost. The file is not changed, and nothing has been sent.</source>
        <translation>Ihre Korrekturen gehen verloren. Die Datei wird nicht geändert, und es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Komma getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 ·</source>
        <comment>file, rows, template; the encoding follows</comment>
        <translation>%1 · %2 · %3 ·</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 template</source>
        <comment>product</comment>
        <translation>Vorlage von %1</translation>
    </message>
</context>
<context>
    <name>ui::ImportStart</name>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Paste from spreadsheet</source>
        <translation>Aus Tabelle einfügen</translation>
    </message>
    <message>
        <source>Choose another encoding</source>
        <translation>Anderen Zeichensatz wählen</translation>
    </message>
    <message>
        <source>Drop a CSV file with users here</source>
        <translation>Legen Sie hier eine CSV-Datei mit Benutzern ab</translation>
    </message>
    <message>
        <source>CSV files from Partner Center, Microsoft 365, Entra and Google are recognized, as is any file with a header row. You can check and correct each row before anything is sent.</source>
        <translation>CSV-Dateien aus Partner Center, Microsoft 365, Entra und Google werden erkannt, ebenso jede Datei mit einer Kopfzeile. Sie können jede Zeile prüfen und korrigieren, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Could not read the file</source>
        <translation>Die Datei ließ sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>ui::LicencePanel</name>
    <message>
        <source>Review plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Manage licences</source>
        <translation>Lizenzen verwalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Manage licences · %1</source>
        <translation>Lizenzen verwalten · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blockiert</numerusform>
            <numerusform>%Ln blockiert</numerusform>
        </translation>
    </message>
    <message>
        <source>This customer has no subscriptions yet. Add one under Licences.</source>
        <translation>Dieser Kunde hat noch keine Abonnements. Fügen Sie unter „Lizenzen“ eines hinzu.</translation>
    </message>
    <message>
        <source>Select the licences to assign; clear the licences to remove.</source>
        <translation>Wählen Sie die Lizenzen aus, die zugewiesen werden sollen, und wählen Sie die anderen ab.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>changes, users, blocked changes</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>ui::LicenceRow</name>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message numerus="yes">
        <source>Assigned to %Ln of %1 · leave unchanged</source>
        <translation>
            <numerusform>%Ln von %1 zugewiesen · unverändert lassen</numerusform>
            <numerusform>%Ln von %1 zugewiesen · unverändert lassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs %Ln seat(s). Buy %1 more, or select fewer users.</source>
        <translation>
            <numerusform>Benötigt %Ln Platz. Kaufen Sie %1 weitere, oder wählen Sie weniger Benutzer.</numerusform>
            <numerusform>Benötigt %Ln Plätze. Kaufen Sie %1 weitere, oder wählen Sie weniger Benutzer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uses %Ln seat(s), leaves %1 free</source>
        <translation>
            <numerusform>Belegt %Ln Platz, danach %1 frei</numerusform>
            <numerusform>Belegt %Ln Plätze, danach %1 frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frees %Ln seat(s)</source>
        <translation>
            <numerusform>Gibt %Ln Platz frei</numerusform>
            <numerusform>Gibt %Ln Plätze frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LicencesView</name>
    <message>
        <source>Filter subscriptions</source>
        <translation>Abonnements filtern</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>No subscriptions yet</source>
        <translation>Noch keine Abonnements</translation>
    </message>
    <message>
        <source>Add subscription</source>
        <translation>Abonnement hinzufügen</translation>
    </message>
    <message>
        <source>Change seats</source>
        <translation>Lizenzplätze ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscription(s)</source>
        <translation>
            <numerusform>%Ln Abonnement</numerusform>
            <numerusform>%Ln Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>A subscription is a product that the customer bought, with a number of seats to assign to users.</source>
        <translation>Ein Abonnement ist ein Produkt, das der Kunde gekauft hat, mit einer Anzahl von Lizenzplätzen für Benutzer.</translation>
    </message>
</context>
<context>
    <name>ui::LineAction</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ui::ListStates</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No rows match the filters and the search.</source>
        <translation>Keine Zeile passt zu den Filtern und der Suche.</translation>
    </message>
    <message>
        <source>Could not load the list</source>
        <translation>Die Liste ließ sich nicht laden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Tenantry</source>
        <translation>Tenantry</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>View plan</source>
        <translation>Plan anzeigen</translation>
    </message>
    <message>
        <source>Drop to import users into %1</source>
        <translation>Ablegen, um Benutzer in %1 zu importieren</translation>
    </message>
    <message>
        <source>Drop to import users</source>
        <translation>Ablegen, um Benutzer zu importieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Onboard customer…</source>
        <translation>Kunden &amp;aufnehmen …</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importieren …</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board</source>
        <translation>Aus der &amp;Zwischenablage importieren</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>Jetzt &amp;synchronisieren</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Filter this list</source>
        <translation>Diese Liste &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>Alles &amp;durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>Benutzer &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;Services</source>
        <translation>&amp;Dienste</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>&amp;Aktivität</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Tenantry</source>
        <translation>&amp;Über Tenantry</translation>
    </message>
    <message>
        <source>Tenantry %1</source>
        <translation>Tenantry %1</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Show drafts</source>
        <translation>Entwürfe anzeigen</translation>
    </message>
    <message>
        <source>&amp;Workspaces</source>
        <translation>Arbeits&amp;bereiche</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organisation and server</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;Connect to a team server…</source>
        <translation>Mit einem Teamserver &amp;verbinden …</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>Erneut &amp;anmelden …</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>A&amp;bmelden …</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Sie sind abgemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %Ln change(s).</source>
        <translation>
            <numerusform>Melden Sie sich an, um %Ln Änderung zu senden.</numerusform>
            <numerusform>Melden Sie sich an, um %Ln Änderungen zu senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The server was restored from a backup.</source>
        <translation>Der Server wurde aus einer Sicherung wiederhergestellt.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s) ready to print or copy</source>
        <translation>
            <numerusform>%Ln temporäres Kennwort zum Drucken oder Kopieren bereit</numerusform>
            <numerusform>%Ln temporäre Kennwörter zum Drucken oder Kopieren bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard contains no text. Copy the rows in your spreadsheet first.</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst die Zeilen in Ihrer Tabelle.</translation>
    </message>
    <message>
        <source>Customer’s &amp;users</source>
        <translation>&amp;Benutzer des Kunden</translation>
    </message>
    <message>
        <source>Customer’s &amp;licences</source>
        <translation>&amp;Lizenzen des Kunden</translation>
    </message>
    <message>
        <source>Use &amp;system theme</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Customer management for managed service providers. Licensed under the Apache License 2.0; Qt under the LGPL, Inter under the SIL Open Font License, Lucide under the ISC License.</source>
        <translation>Kundenverwaltung für Managed Service Provider. Lizenziert unter der Apache License 2.0; Qt unter der LGPL, Inter unter der SIL Open Font License, Lucide unter der ISC License.</translation>
    </message>
    <message>
        <source>You are signed out on this computer, but the server did not confirm it. Sign this device out in the settings on another device.</source>
        <translation>Sie sind auf diesem Computer abgemeldet, der Server hat dies aber nicht bestätigt. Melden Sie dieses Gerät in den Einstellungen eines anderen Geräts ab.</translation>
    </message>
    <message>
        <source>Sign in to resume syncing.</source>
        <translation>Melden Sie sich an, um die Synchronisierung fortzusetzen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The server no longer supports this version. Update Tenantry on this computer. Your pending changes are kept.</source>
        <translation>Der Server unterstützt diese Version nicht mehr. Aktualisieren Sie Tenantry auf diesem Computer. Ihre ausstehenden Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server is older than this version of Tenantry. Ask your server administrator to update it. Your pending changes are kept.</source>
        <translation>Der Server ist älter als diese Version von Tenantry. Bitten Sie Ihren Serveradministrator, ihn zu aktualisieren. Ihre ausstehenden Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Cannot reach the server. Your changes are saved and will be sent when the server is available again. Check your network connection, then contact your server administrator.</source>
        <translation>Der Server ist nicht erreichbar. Ihre Änderungen sind gespeichert und werden gesendet, sobald der Server wieder verfügbar ist. Prüfen Sie Ihre Netzwerkverbindung und wenden Sie sich dann an Ihren Serveradministrator.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) resent.</source>
        <translation>
            <numerusform>%Ln Änderung wurde erneut gesendet.</numerusform>
            <numerusform>%Ln Änderungen wurden erneut gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) must be set again, because passwords are not stored.</source>
        <translation>
            <numerusform>%Ln Kennwort muss neu gesetzt werden, weil Kennwörter nicht gespeichert werden.</numerusform>
            <numerusform>%Ln Kennwörter müssen neu gesetzt werden, weil Kennwörter nicht gespeichert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %Ln minute(s) fast, so displayed times are wrong. Correct the clock.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht %Ln Minute vor, daher stimmen angezeigte Zeiten nicht. Stellen Sie die Uhr richtig.</numerusform>
            <numerusform>Die Uhr dieses Computers geht %Ln Minuten vor, daher stimmen angezeigte Zeiten nicht. Stellen Sie die Uhr richtig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %Ln minute(s) slow, so displayed times are wrong. Correct the clock.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht %Ln Minute nach, daher stimmen angezeigte Zeiten nicht. Stellen Sie die Uhr richtig.</numerusform>
            <numerusform>Die Uhr dieses Computers geht %Ln Minuten nach, daher stimmen angezeigte Zeiten nicht. Stellen Sie die Uhr richtig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s) on this computer belong to %1 and will be sent when they sign in.</source>
        <translation>
            <numerusform>%Ln ausstehende Änderung auf diesem Computer gehört %1 und wird nach deren Anmeldung gesendet.</numerusform>
            <numerusform>%Ln ausstehende Änderungen auf diesem Computer gehören %1 und werden nach deren Anmeldung gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished draft: %1</source>
        <translation>Unfertiger Entwurf: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished draft(s)</source>
        <translation>
            <numerusform>%Ln unfertiger Entwurf</numerusform>
            <numerusform>%Ln unfertige Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer saved and queued for the next sync. Choose services, then add subscriptions. Give the account and the password to the owner; Tenantry sends no e-mail.</source>
        <translation>Der Kunde ist gespeichert und wird bei der nächsten Synchronisierung angelegt. Wählen Sie Dienste und fügen Sie dann Abonnements hinzu. Geben Sie Konto und Kennwort an den Inhaber weiter; Tenantry sendet keine E-Mail.</translation>
    </message>
    <message>
        <source>Customer saved and queued for the next sync. Give the account and the password to the owner; Tenantry sends no e-mail.</source>
        <translation>Der Kunde ist gespeichert und wird bei der nächsten Synchronisierung angelegt. Geben Sie Konto und Kennwort an den Inhaber weiter; Tenantry sendet keine E-Mail.</translation>
    </message>
</context>
<context>
    <name>ui::ManagementPage</name>
    <message>
        <source>Who manages the tenant’s users and services?</source>
        <translation>Wer verwaltet die Benutzer und Dienste des Mandanten?</translation>
    </message>
    <message>
        <source>&amp;Partner management</source>
        <translation>Verwaltung durch den &amp;Partner</translation>
    </message>
    <message>
        <source>C&amp;ustomer management</source>
        <translation>Verwaltung durch den K&amp;unden</translation>
    </message>
    <message>
        <source>Your staff can access the tenant, its users and its services.</source>
        <translation>Ihre Mitarbeiter können auf den Mandanten, seine Benutzer und seine Dienste zugreifen.</translation>
    </message>
    <message>
        <source>Only the customer manages the tenant; your staff has no access.</source>
        <translation>Nur der Kunde verwaltet den Mandanten; Ihre Mitarbeiter haben keinen Zugriff.</translation>
    </message>
    <message>
        <source>I &amp;understand that this cannot be changed later.</source>
        <translation>Ich &amp;verstehe, dass sich dies später nicht ändern lässt.</translation>
    </message>
    <message>
        <source>You cannot change customer management to partner management later. You will not be able to add users or licences for this customer.</source>
        <translation>Die Verwaltung durch den Kunden lässt sich später nicht in die Verwaltung durch den Partner ändern. Sie können für diesen Kunden dann keine Benutzer oder Lizenzen hinzufügen.</translation>
    </message>
    <message>
        <source>Select this to continue, or choose partner management.</source>
        <translation>Wählen Sie dies aus, um fortzufahren, oder wählen Sie die Verwaltung durch den Partner.</translation>
    </message>
</context>
<context>
    <name>ui::Names</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Office number</source>
        <translation>Büronummer</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>Telefon (Büro)</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Mobiltelefon</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Alternate e-mail</source>
        <translation>Alternative E-Mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>Nutzungsort</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Sign-in blocked</source>
        <translation>Anmeldung gesperrt</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>Customer account</source>
        <translation>Kundenkonto</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Confirm password</source>
        <translation>Kennwort bestätigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation name</source>
        <translation>Name der Organisation</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>Land oder Region</translation>
    </message>
    <message>
        <source>Data center</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Notification profile</source>
        <translation>Benachrichtigungsprofil</translation>
    </message>
    <message>
        <source>Terms and privacy</source>
        <translation>Bedingungen und Datenschutz</translation>
    </message>
    <message>
        <source>Communication preferences</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Management mode</source>
        <translation>Verwaltungsmodus</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User administrator</source>
        <translation>Benutzeradministrator</translation>
    </message>
    <message>
        <source>Licence administrator</source>
        <translation>Lizenzadministrator</translation>
    </message>
    <message>
        <source>Helpdesk administrator</source>
        <translation>Helpdeskadministrator</translation>
    </message>
    <message>
        <source>Billing administrator</source>
        <translation>Abrechnungsadministrator</translation>
    </message>
    <message>
        <source>Service administrator</source>
        <translation>Dienstadministrator</translation>
    </message>
    <message>
        <source>Global administrator</source>
        <translation>Globaler Administrator</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Microsoft 365 U.S. Government</source>
        <translation>Microsoft 365 U.S. Government</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <source>Authorization link</source>
        <translation>Autorisierungslink</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>management mode</comment>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>management mode</comment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 Jahre</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Change licences</source>
        <translation>Lizenzen ändern</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Kennwort zurücksetzen</translation>
    </message>
    <message>
        <source>Single change</source>
        <translation>Einzelne Änderung</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>CSV import</source>
        <translation>CSV-Import</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Seats used</source>
        <translation>Belegte Plätze</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Service news</source>
        <translation>Dienstnachrichten</translation>
    </message>
    <message>
        <source>Product news</source>
        <translation>Produktneuheiten</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Anmeldung mit</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Times sent</source>
        <translation>Anzahl der Sendungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Users can sign in</source>
        <translation>Benutzer können sich anmelden</translation>
    </message>
    <message>
        <source>Seats purchased</source>
        <translation>Gekaufte Lizenzplätze</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Automatische Verlängerung</translation>
    </message>
    <message>
        <source>Renewal date</source>
        <translation>Verlängerungsdatum</translation>
    </message>
    <message>
        <source>Must change password</source>
        <translation>Muss das Kennwort ändern</translation>
    </message>
    <message>
        <source>Invitation accepted</source>
        <translation>Einladung angenommen</translation>
    </message>
    <message>
        <source>Awaiting administrator</source>
        <translation>Wartet auf den Administrator</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Eingriff nötig</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Löschungen</translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln change(s) that never ran.</source>
        <translation>
            <numerusform>%Ln Änderung wurde nie ausgeführt und lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Änderungen wurden nie ausgeführt und lassen sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln onboarding(s): the customer already exists on the server.</source>
        <translation>
            <numerusform>%Ln Aufnahme lässt sich nicht rückgängig machen: Den Kunden gibt es bereits auf dem Server.</numerusform>
            <numerusform>%Ln Aufnahmen lassen sich nicht rückgängig machen: Die Kunden gibt es bereits auf dem Server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln password reset(s): earlier passwords are not stored.</source>
        <translation>
            <numerusform>%Ln Kennwortänderung lässt sich nicht rückgängig machen: Frühere Kennwörter werden nicht gespeichert.</numerusform>
            <numerusform>%Ln Kennwortänderungen lassen sich nicht rückgängig machen: Frühere Kennwörter werden nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln change(s) that were changed again later.</source>
        <translation>
            <numerusform>%Ln Änderung lässt sich nicht rückgängig machen: Die Werte wurden später erneut geändert.</numerusform>
            <numerusform>%Ln Änderungen lassen sich nicht rückgängig machen: Die Werte wurden später erneut geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot undo %Ln change(s): the item no longer exists.</source>
        <translation>
            <numerusform>%Ln Änderung lässt sich nicht rückgängig machen: Das Objekt gibt es nicht mehr.</numerusform>
            <numerusform>%Ln Änderungen lassen sich nicht rückgängig machen: Die Objekte gibt es nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) have nothing to undo: the earlier values are already back.</source>
        <translation>
            <numerusform>%Ln Änderung ist schon rückgängig: Die früheren Werte gelten bereits.</numerusform>
            <numerusform>%Ln Änderungen sind schon rückgängig: Die früheren Werte gelten bereits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation>Partner hinzufügen</translation>
    </message>
    <message>
        <source>Change partner</source>
        <translation>Partner ändern</translation>
    </message>
    <message>
        <source>Delete partner</source>
        <translation>Partner löschen</translation>
    </message>
    <message>
        <source>Restore partner</source>
        <translation>Partner wiederherstellen</translation>
    </message>
    <message>
        <source>Add data center</source>
        <translation>Rechenzentrum hinzufügen</translation>
    </message>
    <message>
        <source>Change data center</source>
        <translation>Rechenzentrum ändern</translation>
    </message>
    <message>
        <source>Delete data center</source>
        <translation>Rechenzentrum löschen</translation>
    </message>
    <message>
        <source>Restore data center</source>
        <translation>Rechenzentrum wiederherstellen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>Dienst hinzufügen</translation>
    </message>
    <message>
        <source>Change service</source>
        <translation>Dienst ändern</translation>
    </message>
    <message>
        <source>Delete service</source>
        <translation>Dienst löschen</translation>
    </message>
    <message>
        <source>Restore service</source>
        <translation>Dienst wiederherstellen</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Produkt hinzufügen</translation>
    </message>
    <message>
        <source>Change product</source>
        <translation>Produkt ändern</translation>
    </message>
    <message>
        <source>Delete product</source>
        <translation>Produkt löschen</translation>
    </message>
    <message>
        <source>Restore product</source>
        <translation>Produkt wiederherstellen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Change tag</source>
        <translation>Tag ändern</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>Tag löschen</translation>
    </message>
    <message>
        <source>Restore tag</source>
        <translation>Tag wiederherstellen</translation>
    </message>
    <message>
        <source>Add notification profile</source>
        <translation>Benachrichtigungsprofil hinzufügen</translation>
    </message>
    <message>
        <source>Change notification profile</source>
        <translation>Benachrichtigungsprofil ändern</translation>
    </message>
    <message>
        <source>Delete notification profile</source>
        <translation>Benachrichtigungsprofil löschen</translation>
    </message>
    <message>
        <source>Restore notification profile</source>
        <translation>Benachrichtigungsprofil wiederherstellen</translation>
    </message>
    <message>
        <source>Legal text</source>
        <translation>Rechtstext</translation>
    </message>
    <message>
        <source>Add legal text</source>
        <translation>Rechtstext hinzufügen</translation>
    </message>
    <message>
        <source>Change legal text</source>
        <translation>Rechtstext ändern</translation>
    </message>
    <message>
        <source>Delete legal text</source>
        <translation>Rechtstext löschen</translation>
    </message>
    <message>
        <source>Restore legal text</source>
        <translation>Rechtstext wiederherstellen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Onboard customer</source>
        <translation>Kunden aufnehmen</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Delete customer</source>
        <translation>Kunden löschen</translation>
    </message>
    <message>
        <source>Restore customer</source>
        <translation>Kunden wiederherstellen</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Change user</source>
        <translation>Benutzer ändern</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>Restore user</source>
        <translation>Benutzer wiederherstellen</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Add subscription</source>
        <translation>Abonnement hinzufügen</translation>
    </message>
    <message>
        <source>Change subscription</source>
        <translation>Abonnement ändern</translation>
    </message>
    <message>
        <source>Delete subscription</source>
        <translation>Abonnement löschen</translation>
    </message>
    <message>
        <source>Restore subscription</source>
        <translation>Abonnement wiederherstellen</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>Teammitglied</translation>
    </message>
    <message>
        <source>Add staff member</source>
        <translation>Teammitglied hinzufügen</translation>
    </message>
    <message>
        <source>Change staff member</source>
        <translation>Teammitglied ändern</translation>
    </message>
    <message>
        <source>Delete staff member</source>
        <translation>Teammitglied löschen</translation>
    </message>
    <message>
        <source>Restore staff member</source>
        <translation>Teammitglied wiederherstellen</translation>
    </message>
    <message>
        <source>Add service plan</source>
        <translation>Dienstplan hinzufügen</translation>
    </message>
    <message>
        <source>Change service plan</source>
        <translation>Dienstplan ändern</translation>
    </message>
    <message>
        <source>Delete service plan</source>
        <translation>Dienstplan löschen</translation>
    </message>
    <message>
        <source>Restore service plan</source>
        <translation>Dienstplan wiederherstellen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Add policy</source>
        <translation>Richtlinie hinzufügen</translation>
    </message>
    <message>
        <source>Change policy</source>
        <translation>Richtlinie ändern</translation>
    </message>
    <message>
        <source>Delete policy</source>
        <translation>Richtlinie löschen</translation>
    </message>
    <message>
        <source>Restore policy</source>
        <translation>Richtlinie wiederherstellen</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Benutzergruppe</translation>
    </message>
    <message>
        <source>Add user group</source>
        <translation>Benutzergruppe hinzufügen</translation>
    </message>
    <message>
        <source>Change user group</source>
        <translation>Benutzergruppe ändern</translation>
    </message>
    <message>
        <source>Delete user group</source>
        <translation>Benutzergruppe löschen</translation>
    </message>
    <message>
        <source>Restore user group</source>
        <translation>Benutzergruppe wiederherstellen</translation>
    </message>
    <message>
        <source>Invite user</source>
        <translation>Benutzer einladen</translation>
    </message>
    <message>
        <source>Change invitation</source>
        <translation>Einladung ändern</translation>
    </message>
    <message>
        <source>Cancel invitation</source>
        <translation>Einladung zurückziehen</translation>
    </message>
    <message>
        <source>Restore invitation</source>
        <translation>Einladung wiederherstellen</translation>
    </message>
    <message>
        <source>Staff invitation</source>
        <translation>Teameinladung</translation>
    </message>
    <message>
        <source>Invite staff member</source>
        <translation>Teammitglied einladen</translation>
    </message>
    <message>
        <source>Change staff invitation</source>
        <translation>Teameinladung ändern</translation>
    </message>
    <message>
        <source>Cancel staff invitation</source>
        <translation>Teameinladung zurückziehen</translation>
    </message>
    <message>
        <source>Restore staff invitation</source>
        <translation>Teameinladung wiederherstellen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Restored users</source>
        <translation>Wiederhergestellte Benutzer</translation>
    </message>
    <message>
        <source>Password resets</source>
        <translation>Kennwortrücksetzungen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Target system</source>
        <translation>Zielsystem</translation>
    </message>
    <message>
        <source>Add target system</source>
        <translation>Zielsystem hinzufügen</translation>
    </message>
    <message>
        <source>Change target system</source>
        <translation>Zielsystem ändern</translation>
    </message>
    <message>
        <source>Delete target system</source>
        <translation>Zielsystem löschen</translation>
    </message>
    <message>
        <source>Restore target system</source>
        <translation>Zielsystem wiederherstellen</translation>
    </message>
    <message>
        <source>Employee number</source>
        <translation>Personalnummer</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Services for customers</source>
        <translation>Dienste für Kunden</translation>
    </message>
    <message>
        <source>Password policy</source>
        <translation>Kennwortrichtlinie</translation>
    </message>
    <message>
        <source>Require single sign-on</source>
        <translation>Single Sign-on verlangen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Additional privileges</source>
        <translation>Zusätzliche Rechte</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <source>Enabled by default</source>
        <translation>Standardmäßig aktiviert</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>For customers</source>
        <translation>Für Kunden</translation>
    </message>
    <message>
        <source>For users</source>
        <translation>Für Benutzer</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Mailbox size (GiB)</source>
        <translation>Postfachgröße (GiB)</translation>
    </message>
    <message>
        <source>Storage (GiB)</source>
        <translation>Speicher (GiB)</translation>
    </message>
    <message>
        <source>Backups kept (days)</source>
        <translation>Aufbewahrung der Sicherungen (Tage)</translation>
    </message>
    <message>
        <source>Multi-factor sign-in</source>
        <translation>Mehrstufige Anmeldung</translation>
    </message>
    <message>
        <source>Invitation status</source>
        <translation>Status der Einladung</translation>
    </message>
    <message>
        <source>Own password</source>
        <translation>Eigenes Kennwort</translation>
    </message>
    <message>
        <source>Single sign-on</source>
        <translation>Single Sign-on</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Datenschutzerklärung</translation>
    </message>
    <message>
        <source>Length and character types</source>
        <translation>Länge und Zeichenarten</translation>
    </message>
    <message>
        <source>Length only</source>
        <translation>Nur Länge</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Licence manager</source>
        <translation>Lizenzverwaltung</translation>
    </message>
    <message>
        <source>Manage service plans</source>
        <translation>Dienstpläne verwalten</translation>
    </message>
    <message>
        <source>Job started</source>
        <translation>Auftrag gestartet</translation>
    </message>
    <message>
        <source>Job finished</source>
        <translation>Auftrag beendet</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>Auftrag fehlgeschlagen</translation>
    </message>
    <message>
        <source>Job needs attention</source>
        <translation>Auftrag erfordert einen Eingriff</translation>
    </message>
    <message>
        <source>Notify the customer’s contact</source>
        <translation>Ansprechpartner des Kunden benachrichtigen</translation>
    </message>
    <message>
        <source>Device limit</source>
        <translation>Höchstzahl der Geräte</translation>
    </message>
    <message>
        <source>Workflow limit</source>
        <translation>Höchstzahl der Workflows</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur Lesen</translation>
    </message>
</context>
<context>
    <name>ui::OnboardingWizard</name>
    <message>
        <source>Onboard a customer</source>
        <translation>Kunden aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Save and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Invite and close</source>
        <translation>&amp;Einladen und schließen</translation>
    </message>
    <message>
        <source>Invite and &amp;next</source>
        <translation>Ein&amp;laden und weiter</translation>
    </message>
    <message>
        <source>Onboard a customer: %1 (%2 of %3)</source>
        <translation>Kunden aufnehmen: %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Draft saved on this computer %1</source>
        <translation>Entwurf auf diesem Computer gespeichert (%1)</translation>
    </message>
    <message>
        <source>The draft was not saved: %1</source>
        <translation>Der Entwurf wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Changes are saved as a draft on this computer</source>
        <translation>Änderungen werden als Entwurf auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>The draft was not saved: %1 To close without saving, close the window again.</source>
        <translation>Der Entwurf wurde nicht gespeichert: %1 Um ohne Speichern zu schließen, schließen Sie das Fenster noch einmal.</translation>
    </message>
    <message>
        <source>Complete the step “%1” first.</source>
        <translation>Schließen Sie zuerst den Schritt „%1“ ab.</translation>
    </message>
    <message>
        <source>Tenantry has never connected to this server, so it cannot encrypt the password yet. The draft is saved. Invite the customer when the server is available.</source>
        <translation>Tenantry war noch nie mit diesem Server verbunden und kann das Kennwort daher noch nicht verschlüsseln. Der Entwurf ist gespeichert. Laden Sie den Kunden ein, sobald der Server verfügbar ist.</translation>
    </message>
</context>
<context>
    <name>ui::OpeningPage</name>
    <message>
        <source>Welcome to Tenantry</source>
        <translation>Willkommen bei Tenantry</translation>
    </message>
    <message>
        <source>Work on this computer</source>
        <translation>Auf diesem Computer arbeiten</translation>
    </message>
    <message>
        <source>Connect to a team server</source>
        <translation>Mit einem Teamserver verbinden</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Passphrase eingeben</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>Onboard customers and manage their users and licences. Where do you want to work?</source>
        <translation>Nehmen Sie Kunden auf und verwalten Sie deren Benutzer und Lizenzen. Wo möchten Sie arbeiten?</translation>
    </message>
    <message>
        <source>Ready in seconds. Tenantry starts its own server, and all data stays in your own folder.</source>
        <translation>In Sekunden bereit. Tenantry startet einen eigenen Server, und alle Daten bleiben in Ihrem eigenen Ordner.</translation>
    </message>
    <message>
        <source>Use your organisation’s server. Sign in once; data is also stored on this computer, so that you can work offline.</source>
        <translation>Verwenden Sie den Server Ihrer Organisation. Melden Sie sich einmal an; die Daten werden auch auf diesem Computer gespeichert, damit Sie offline arbeiten können.</translation>
    </message>
    <message>
        <source>Confirm passphrase</source>
        <translation>Passphrase bestätigen</translation>
    </message>
    <message>
        <source>No data was changed. Your data is in %1.</source>
        <translation>Es wurden keine Daten geändert. Ihre Daten liegen in %1.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Tenantry found no usable keychain on this computer. The passphrase protects pending changes and temporary passwords. It is not stored and cannot be recovered.</source>
        <translation>Tenantry hat auf diesem Computer keinen nutzbaren Schlüsselbund gefunden. Die Passphrase schützt ausstehende Änderungen und temporäre Kennwörter. Sie wird nicht gespeichert und lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>The passphrase unlocks the pending changes and temporary passwords on this computer.</source>
        <translation>Die Passphrase entsperrt die ausstehenden Änderungen und temporären Kennwörter auf diesem Computer.</translation>
    </message>
    <message>
        <source>Wrong passphrase for this workspace. Try again.</source>
        <translation>Falsche Passphrase für diesen Arbeitsbereich. Versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %Ln character(s).</source>
        <translation>
            <numerusform>Verwenden Sie mindestens %Ln Zeichen.</numerusform>
            <numerusform>Verwenden Sie mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrases do not match. Enter them again.</source>
        <translation>Die Passphrasen stimmen nicht überein. Geben Sie sie erneut ein.</translation>
    </message>
</context>
<context>
    <name>ui::OperationColumns</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>ui::OverviewTab</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Next renewal</source>
        <translation>Nächste Verlängerung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Lizenzplätze</translation>
    </message>
    <message>
        <source>Data and management</source>
        <translation>Daten und Verwaltung</translation>
    </message>
    <message>
        <source>Data center</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Tags and notification</source>
        <translation>Tags und Benachrichtigung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Job notification</source>
        <translation>Auftragsbenachrichtigung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Service news</source>
        <translation>Dienstnachrichten</translation>
    </message>
    <message>
        <source>Product news</source>
        <translation>Produktneuheiten</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>%1 · administrator asked to complete onboarding</source>
        <translation>%1 · Administrator zum Abschluss der Aufnahme aufgefordert</translation>
    </message>
    <message>
        <source>Onboarded</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Accepted on the customer’s behalf</source>
        <translation>Im Namen des Kunden angenommen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>legal text, version</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, subscription</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>Kennwort anzeigen</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Kennwort verbergen</translation>
    </message>
    <message>
        <source>Requirement met: %1</source>
        <translation>Erfüllt: %1</translation>
    </message>
    <message>
        <source>Requirement not met: %1</source>
        <translation>Nicht erfüllt: %1</translation>
    </message>
</context>
<context>
    <name>ui::PlanListModel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <source>Same users as</source>
        <translation>Dieselben Benutzer wie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>ui::PlanPage</name>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen …</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Plan for %1</source>
        <translation>Plan für %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Cancel this plan?</source>
        <translation>Diesen Plan abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln row(s) to %1.</source>
        <translation>
            <numerusform>%Ln Zeile in %1 gespeichert.</numerusform>
            <numerusform>%Ln Zeilen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen …</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 Ergebnisse</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Back to plans</source>
        <translation>Zurück zu den Plänen</translation>
    </message>
    <message>
        <source>Edit and retry</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Changes in this plan</source>
        <translation>Änderungen in diesem Plan</translation>
    </message>
    <message>
        <source>No changes with this status</source>
        <translation>Keine Änderungen mit diesem Status</translation>
    </message>
    <message>
        <source>Show all changes to see the rest of the plan.</source>
        <translation>Lassen Sie alle Änderungen anzeigen, um den Rest des Plans zu sehen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Running · %1/s</source>
        <translation>In Arbeit · %1/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Pending · paused</source>
        <translation>Ausstehend · pausiert</translation>
    </message>
    <message>
        <source>Pending · about %1</source>
        <translation>Ausstehend · etwa %1</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>%1 need attention · %2 blocked</source>
        <translation>%1 zu klären · %2 blockiert</translation>
    </message>
    <message numerus="yes">
        <source>Need attention</source>
        <translation>
            <numerusform>Eingriff nötig</numerusform>
            <numerusform>Eingriff nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Sign-in details (%1)</source>
        <translation>Anmeldedaten (%1)</translation>
    </message>
    <message>
        <source>Select a change that needs attention first.</source>
        <translation>Wählen Sie zuerst eine Änderung, die einen Eingriff erfordert.</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln selected…</source>
        <translation>
            <numerusform>%Ln ausgewählte rückgängig machen …</numerusform>
            <numerusform>%Ln ausgewählte rückgängig machen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsent change(s) will be discarded.</source>
        <translation>
            <numerusform>%Ln noch nicht gesendete Änderung wird verworfen.</numerusform>
            <numerusform>%Ln noch nicht gesendete Änderungen werden verworfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) already sent will not be undone.</source>
        <translation>
            <numerusform>%Ln bereits gesendete Änderung wird nicht rückgängig gemacht.</numerusform>
            <numerusform>%Ln bereits gesendete Änderungen werden nicht rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel plan</source>
        <translation>Plan abbrechen</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>Plan behalten</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message numerus="yes">
        <source>Plan canceled. %Ln change(s) had already been sent and are not undone.</source>
        <translation>
            <numerusform>Plan abgebrochen. %Ln Änderung war bereits gesendet und wird nicht rückgängig gemacht.</numerusform>
            <numerusform>Plan abgebrochen. %Ln Änderungen waren bereits gesendet und werden nicht rückgängig gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan canceled before anything was sent.</source>
        <translation>Plan abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>ui::PlanResults</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Komma getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ui::PlanReview</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Review plan for %1</source>
        <translation>Plan für %1 prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run plan for %1 (%2)</source>
        <translation>Plan für %1 ausführen (%2)</translation>
    </message>
    <message>
        <source>Run plan (%1)</source>
        <translation>Plan ausführen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Plan speichern …</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Plan for %1</source>
        <translation>Plan für %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln row(s) to %1.</source>
        <translation>
            <numerusform>%Ln Zeile in %1 gespeichert.</numerusform>
            <numerusform>%Ln Zeilen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked changes are skipped.</source>
        <translation>Blockierte Änderungen werden übersprungen.</translation>
    </message>
    <message numerus="yes">
        <source>Type the customer’s name, “%1”, to delete %Ln item(s)</source>
        <translation>
            <numerusform>Geben Sie den Namen des Kunden, „%1“, ein, um %Ln Objekt zu löschen</numerusform>
            <numerusform>Geben Sie den Namen des Kunden, „%1“, ein, um %Ln Objekte zu löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these users is also in %1, which runs first.</source>
        <translation>
            <numerusform>%Ln dieser Benutzer ist auch in %1 enthalten; dieser Plan läuft zuerst.</numerusform>
            <numerusform>%Ln dieser Benutzer sind auch in %1 enthalten; dieser Plan läuft zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Changes in this plan</source>
        <translation>Änderungen in diesem Plan</translation>
    </message>
</context>
<context>
    <name>ui::PlanRowsModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ui::PlanText</name>
    <message>
        <source>Change licences</source>
        <translation>Lizenzen ändern</translation>
    </message>
    <message>
        <source>Remove licence</source>
        <translation>Lizenz entfernen</translation>
    </message>
    <message>
        <source>Remove licences</source>
        <translation>Lizenzen entfernen</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>New temporary password</source>
        <translation>Neues temporäres Kennwort</translation>
    </message>
    <message>
        <source>Onboard customer</source>
        <translation>Kunden aufnehmen</translation>
    </message>
    <message>
        <source>Import users</source>
        <translation>Benutzer importieren</translation>
    </message>
    <message>
        <source>Manage licences</source>
        <translation>Lizenzen verwalten</translation>
    </message>
    <message>
        <source>Change services</source>
        <translation>Dienste ändern</translation>
    </message>
    <message>
        <source>Change subscriptions</source>
        <translation>Abonnements ändern</translation>
    </message>
    <message>
        <source>Single change</source>
        <translation>Einzelne Änderung</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>%1 (row %2 of the file)</source>
        <translation>%1 (Zeile %2 der Datei)</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <translation>Unbekannter Kunde</translation>
    </message>
    <message>
        <source>Undo a plan</source>
        <translation>Einen Plan rückgängig machen</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>„%1“ rückgängig machen</translation>
    </message>
    <message>
        <source>Delete users</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>Assign licences</source>
        <translation>Lizenzen zuweisen</translation>
    </message>
    <message>
        <source>Assign licence</source>
        <translation>Lizenz zuweisen</translation>
    </message>
    <message>
        <source>Deleted, can be restored until %1</source>
        <translation>Gelöscht, wiederherstellbar bis %1</translation>
    </message>
    <message>
        <source>Created from %1</source>
        <translation>Erstellt aus %1</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Eingriff nötig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>plan, status</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Restore users</source>
        <translation>Benutzer wiederherstellen</translation>
    </message>
    <message>
        <source>Reset passwords</source>
        <translation>Kennwörter zurücksetzen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>ui::PlansPage</name>
    <message>
        <source>Search plans</source>
        <translation>Pläne durchsuchen</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>No plans yet</source>
        <translation>Noch keine Pläne</translation>
    </message>
    <message>
        <source>Every change becomes a plan: you review it first, then run it. After an import or a licence change, the plan and the result of each row are listed here.</source>
        <translation>Jede Änderung wird zu einem Plan: Sie prüfen ihn zuerst und führen ihn dann aus. Nach einem Import oder einer Lizenzänderung stehen hier der Plan und das Ergebnis jeder Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) need attention</source>
        <translation>
            <numerusform>%Ln Änderung erfordert einen Eingriff</numerusform>
            <numerusform>%Ln Änderungen erfordern einen Eingriff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s)</source>
        <translation>
            <numerusform>%Ln ausstehende Änderung</numerusform>
            <numerusform>%Ln ausstehende Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes sent</source>
        <translation>Alle Änderungen gesendet</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesPage</name>
    <message>
        <source>Planned &amp;work and incidents</source>
        <translation>Geplante &amp;Arbeiten und Störungen</translation>
    </message>
    <message>
        <source>News about &amp;products</source>
        <translation>&amp;Neues zu Produkten</translation>
    </message>
    <message>
        <source>S&amp;urveys</source>
        <translation>&amp;Umfragen</translation>
    </message>
    <message>
        <source>Accept “%1”, version %2</source>
        <translation>„%1“ annehmen, Version %2</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read “%1”</source>
        <translation>„%1“ lesen</translation>
    </message>
    <message>
        <source>You choose these settings on the customer’s behalf.</source>
        <translation>Sie legen diese Einstellungen im Namen des Kunden fest.</translation>
    </message>
    <message>
        <source>The server has no tags yet.</source>
        <translation>Auf dem Server gibt es noch keine Tags.</translation>
    </message>
    <message>
        <source>E-mails to the customer</source>
        <translation>E-Mails an den Kunden</translation>
    </message>
    <message>
        <source>None (no job notifications)</source>
        <translation>Keine (keine Auftragsbenachrichtigungen)</translation>
    </message>
</context>
<context>
    <name>ui::RefusalText</name>
    <message>
        <source>%1 Ask an administrator of your team for the right, then retry, or discard this change.</source>
        <comment>sentence: which right is missing</comment>
        <translation>%1 Bitten Sie die Administration Ihres Teams um das Recht und versuchen Sie es erneut, oder verwerfen Sie diese Änderung.</translation>
    </message>
    <message>
        <source>Your role no longer allows this. Ask an administrator of your team, then retry, or discard this change.</source>
        <translation>Ihre Rolle erlaubt das nicht mehr. Wenden Sie sich an die Administration Ihres Teams und versuchen Sie es erneut, oder verwerfen Sie diese Änderung.</translation>
    </message>
    <message>
        <source>There are not enough free licences. Buy more, then retry.</source>
        <translation>Es gibt nicht genug freie Lizenzen. Kaufen Sie weitere und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 does not have enough free licences. Buy more, then retry.</source>
        <comment>subscription</comment>
        <translation>%1 hat nicht genug freie Lizenzen. Kaufen Sie weitere und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server did not accept your sign-in. Sign in again, then retry.</source>
        <translation>Der Server hat Ihre Anmeldung nicht angenommen. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>This change needs a sign-in from the last %Ln minute(s). Sign in again, then retry.</source>
        <translation>
            <numerusform>Diese Änderung braucht eine Anmeldung aus der letzten %Ln Minute. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.</numerusform>
            <numerusform>Diese Änderung braucht eine Anmeldung aus den letzten %Ln Minuten. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This change needs a second person. Another owner or administrator was asked to approve it. Retry within %Ln hour(s) of the approval.</source>
        <translation>
            <numerusform>Diese Änderung braucht eine zweite Person. Jemand mit der Rolle Inhaber oder Administrator wurde um Freigabe gebeten. Versuchen Sie es innerhalb von %Ln Stunde nach der Freigabe erneut.</numerusform>
            <numerusform>Diese Änderung braucht eine zweite Person. Jemand mit der Rolle Inhaber oder Administrator wurde um Freigabe gebeten. Versuchen Sie es innerhalb von %Ln Stunden nach der Freigabe erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customer manages its own users and services. Ask the customer to make this change.</source>
        <translation>Der Kunde verwaltet seine Benutzer und Dienste selbst. Bitten Sie den Kunden um diese Änderung.</translation>
    </message>
    <message>
        <source>The user has joined and owns this account. Ask the user to make this change. You can still change roles, policies and licences.</source>
        <translation>Der Benutzer ist beigetreten, das Konto gehört ihm. Bitten Sie ihn um diese Änderung. Rollen, Richtlinien und Lizenzen können Sie weiterhin ändern.</translation>
    </message>
    <message>
        <source>This item is no longer on the server. Discard this change.</source>
        <translation>Dieses Objekt gibt es auf dem Server nicht mehr. Verwerfen Sie diese Änderung.</translation>
    </message>
    <message>
        <source>This item is already on the server. Discard this change.</source>
        <translation>Dieses Objekt gibt es auf dem Server bereits. Verwerfen Sie diese Änderung.</translation>
    </message>
    <message>
        <source>The name is already in use. Choose another name, then retry.</source>
        <translation>Der Name ist bereits vergeben. Wählen Sie einen anderen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The customer still has users. Delete them first.</source>
        <translation>Der Kunde hat noch Benutzer. Löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Another item still uses this one. Remove that use first.</source>
        <translation>Ein anderes Objekt verwendet dieses noch. Entfernen Sie zuerst diese Verwendung.</translation>
    </message>
    <message>
        <source>The approval request was already answered or has expired. Request approval again.</source>
        <translation>Die Freigabeanfrage wurde bereits beantwortet oder ist abgelaufen. Bitten Sie erneut um Freigabe.</translation>
    </message>
    <message>
        <source>Your team needs at least one owner who can sign in. Make another person an owner, then retry.</source>
        <translation>Ihr Team braucht mindestens einen Inhaber, der sich anmelden kann. Machen Sie eine andere Person zum Inhaber und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server is still working on this change. Retry in a minute.</source>
        <translation>Der Server bearbeitet diese Änderung noch. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>This item was deleted. Discard this change, or restore the item first.</source>
        <translation>Dieses Objekt wurde gelöscht. Verwerfen Sie diese Änderung oder stellen Sie das Objekt zuerst wieder her.</translation>
    </message>
    <message>
        <source>The server no longer supports this version of Tenantry. Update Tenantry, then retry.</source>
        <translation>Der Server unterstützt diese Version von Tenantry nicht mehr. Aktualisieren Sie Tenantry und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Someone else changed this first. Review both versions and choose which values to keep.</source>
        <translation>Jemand anderes hat das zuerst geändert. Prüfen Sie beide Fassungen und wählen Sie die Werte, die bleiben sollen.</translation>
    </message>
    <message>
        <source>This change is too large for the server. Make it smaller, then retry.</source>
        <translation>Diese Änderung ist zu groß für den Server. Verkleinern Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Some values are invalid. Correct them, then retry.</source>
        <translation>Einige Werte sind ungültig. Korrigieren Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server has a different change under the same number. Edit this change so that it gets a new number.</source>
        <translation>Der Server hat unter derselben Nummer eine andere Änderung. Bearbeiten Sie diese Änderung, damit sie eine neue Nummer erhält.</translation>
    </message>
    <message>
        <source>The server received too many requests. Retry in a minute.</source>
        <translation>Der Server hat zu viele Anfragen erhalten. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>The request did not arrive in time. Check your network connection, then retry.</source>
        <translation>Die Anfrage kam nicht rechtzeitig an. Prüfen Sie Ihre Netzwerkverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server reported an error for this change. Retry; if this continues, contact your server administrator.</source>
        <translation>Der Server hat bei dieser Änderung einen Fehler gemeldet. Versuchen Sie es erneut; tritt er weiter auf, wenden Sie sich an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>The server could not save this change. Retry later; if this continues, contact your server administrator.</source>
        <translation>Der Server konnte diese Änderung nicht speichern. Versuchen Sie es später erneut; tritt der Fehler weiter auf, wenden Sie sich an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>The server does not understand this version of Tenantry. Update the older of the two, then retry.</source>
        <translation>Der Server versteht diese Version von Tenantry nicht. Aktualisieren Sie das Ältere von beiden und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This change depends on another one that needs your attention. Resolve that one first.</source>
        <translation>Diese Änderung hängt von einer anderen ab, die Ihre Aufmerksamkeit braucht. Klären Sie zuerst jene.</translation>
    </message>
    <message numerus="yes">
        <source>This change was not sent for over %Ln day(s). Review it, then send or discard it.</source>
        <translation>
            <numerusform>Diese Änderung wurde seit über %Ln Tag nicht gesendet. Prüfen Sie sie und senden oder verwerfen Sie sie.</numerusform>
            <numerusform>Diese Änderung wurde seit über %Ln Tagen nicht gesendet. Prüfen Sie sie und senden oder verwerfen Sie sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenantry ended several times while sending this change. Retry, or discard the change and make it again.</source>
        <translation>Tenantry wurde beim Senden dieser Änderung mehrmals beendet. Versuchen Sie es erneut, oder verwerfen Sie die Änderung und nehmen Sie sie neu vor.</translation>
    </message>
    <message>
        <source>The server was restored from a backup, and passwords are never stored. Discard this change and set the password again.</source>
        <translation>Der Server wurde aus einer Sicherung wiederhergestellt, und Kennwörter werden nie gespeichert. Verwerfen Sie diese Änderung und legen Sie das Kennwort neu fest.</translation>
    </message>
    <message>
        <source>The server rejected a change that this one depends on. Resolve that change first, then retry.</source>
        <translation>Der Server hat eine Änderung abgelehnt, von der diese abhängt. Klären Sie zuerst jene und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server rejected this change: %1. Correct and retry it, or discard it.</source>
        <comment>the server&apos;s words</comment>
        <translation>Der Server hat diese Änderung abgelehnt: %1. Korrigieren Sie sie und versuchen Sie es erneut, oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>The invitation was already accepted or canceled. Discard this change, or send a new invitation.</source>
        <translation>Die Einladung wurde bereits angenommen oder zurückgezogen. Verwerfen Sie diese Änderung oder senden Sie eine neue Einladung.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewModel</name>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>data center (city)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>section of the review</comment>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>–</source>
        <comment>nothing was chosen</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Check the details before you invite the customer.</source>
        <translation>Es wurde noch nichts gesendet. Prüfen Sie die Angaben, bevor Sie den Kunden einladen.</translation>
    </message>
    <message>
        <source>Partner: your staff can access the tenant</source>
        <translation>Partner: Ihre Mitarbeiter haben Zugriff auf den Mandanten</translation>
    </message>
    <message>
        <source>Customer: your staff has no access, permanently</source>
        <translation>Kunde: dauerhaft kein Zugriff für Ihre Mitarbeiter</translation>
    </message>
    <message>
        <source>Set, and encrypted for the server</source>
        <translation>Festgelegt und für den Server verschlüsselt</translation>
    </message>
    <message>
        <source>Not saved in the draft: choose Edit and enter it again</source>
        <translation>Nicht im Entwurf gespeichert: Wählen Sie „Bearbeiten“ und geben Sie es erneut ein</translation>
    </message>
    <message>
        <source>Planned work and incidents</source>
        <translation>Geplante Arbeiten und Störungen</translation>
    </message>
    <message>
        <source>News about products</source>
        <translation>Neues zu Produkten</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>Custom image</source>
        <translation>Eigenes Bild</translation>
    </message>
</context>
<context>
    <name>ui::SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
</context>
<context>
    <name>ui::SearchPalette</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>user, organisation</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>match, detail</comment>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>ui::SeatsLine</name>
    <message>
        <source>%1 needed</source>
        <translation>%1 nötig</translation>
    </message>
    <message>
        <source>%1 freed</source>
        <translation>%1 werden frei</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Seats:</source>
        <translation>Lizenzplätze:</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>No licences assigned.</source>
        <translation>Keine Lizenzen zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subscription, seats</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::Section</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Kunden</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Entwürfe</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>&amp;Pläne</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Pen&amp;ding changes</source>
        <translation>&amp;Ausstehende Änderungen</translation>
    </message>
</context>
<context>
    <name>ui::ServicesTab</name>
    <message>
        <source>Save services</source>
        <translation>Dienste speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Services for this customer</source>
        <translation>Dienste für diesen Kunden</translation>
    </message>
    <message>
        <source>Enable this service for the partner first.</source>
        <translation>Aktivieren Sie diesen Dienst zuerst beim Partner.</translation>
    </message>
    <message>
        <source>Services saved</source>
        <translation>Dienste gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Komfortabel</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Team server</source>
        <translation>Teamserver</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, e-mail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Nicht aufbewahren</translation>
    </message>
    <message>
        <source>Keep change history</source>
        <translation>Änderungsverlauf aufbewahren</translation>
    </message>
    <message>
        <source>The existing history will be deleted.</source>
        <translation>Der vorhandene Verlauf wird gelöscht.</translation>
    </message>
    <message>
        <source>Older history is deleted. The history is stored on this computer only.</source>
        <translation>Älterer Verlauf wird gelöscht. Der Verlauf wird nur auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>Use system theme</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Wird nach einem Neustart wirksam.</translation>
    </message>
    <message>
        <source>This folder contains all data: the server’s database and the local cache.</source>
        <translation>Dieser Ordner enthält alle Daten: die Datenbank des Servers und den lokalen Zwischenspeicher.</translation>
    </message>
    <message>
        <source>This folder contains the data downloaded from the team server for offline work.</source>
        <translation>Dieser Ordner enthält die vom Teamserver heruntergeladenen Daten für die Offline-Arbeit.</translation>
    </message>
    <message>
        <source>Immediately</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Less often on metered connections</source>
        <translation>Bei getakteter Verbindung seltener</translation>
    </message>
    <message>
        <source>Only when I choose Sync now</source>
        <translation>Nur mit „Jetzt synchronisieren“</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Changes are always saved on this computer first.</source>
        <translation>Änderungen werden immer zuerst auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message numerus="yes">
        <source>For more than %Ln item(s)</source>
        <translation>
            <numerusform>Ab mehr als %Ln Objekt</numerusform>
            <numerusform>Ab mehr als %Ln Objekten</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm deletions with the customer’s name</source>
        <translation>Löschungen mit dem Namen des Kunden bestätigen</translation>
    </message>
    <message>
        <source>For larger deletions, you must type the customer’s name to confirm.</source>
        <translation>Größere Löschungen müssen Sie durch Eingabe des Kundennamens bestätigen.</translation>
    </message>
    <message>
        <source>Table row height</source>
        <translation>Zeilenhöhe in Tabellen</translation>
    </message>
</context>
<context>
    <name>ui::SheetDocument</name>
    <message>
        <source>Sign-in details for %1</source>
        <translation>Anmeldedaten für %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Temporäres Kennwort</translation>
    </message>
    <message>
        <source>Created on %1 · confidential: give each strip to its user and destroy the rest</source>
        <translation>Erstellt am %1 · vertraulich: Geben Sie jeden Abschnitt seinem Benutzer und vernichten Sie den Rest</translation>
    </message>
    <message numerus="yes">
        <source>Valid for %n hour(s). You choose your own password when you first sign in.</source>
        <translation>
            <numerusform>%n Stunde gültig. Bei der ersten Anmeldung wählen Sie ein eigenes Kennwort.</numerusform>
            <numerusform>%n Stunden gültig. Bei der ersten Anmeldung wählen Sie ein eigenes Kennwort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SheetModel</name>
    <message>
        <source>Hidden password</source>
        <translation>Verborgenes Kennwort</translation>
    </message>
    <message>
        <source>Hide this password</source>
        <translation>Dieses Kennwort verbergen</translation>
    </message>
    <message>
        <source>Show this password</source>
        <translation>Dieses Kennwort anzeigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Temporäres Kennwort</translation>
    </message>
</context>
<context>
    <name>ui::SideBar</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Opens the list of workspaces</source>
        <translation>Öffnet die Liste der Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>ui::SignInText</name>
    <message>
        <source>The server did not accept the sign-in. Try again.</source>
        <translation>Der Server hat die Anmeldung nicht angenommen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Onboarding</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Licence manager</source>
        <translation>Lizenzverwaltung</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>You no longer have access to this server. Ask an administrator of your team.</source>
        <translation>Sie haben keinen Zugriff mehr auf diesen Server. Wenden Sie sich an die Administration Ihres Teams.</translation>
    </message>
    <message>
        <source>The answer in the browser came from a different server than the one you chose, so it was ignored. Try again.</source>
        <translation>Die Antwort im Browser kam von einem anderen Server als dem gewählten und wurde ignoriert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server presents a different key under a known name, so no passwords are sent to it. Contact your server administrator before you continue.</source>
        <translation>Der Server zeigt unter einem bekannten Namen einen anderen Schlüssel, deshalb werden keine Kennwörter an ihn gesendet. Wenden Sie sich an Ihre Serveradministration, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>This sign-in belongs to another organisation. Sign in with an account of this one, or connect to the other one as a separate workspace.</source>
        <translation>Diese Anmeldung gehört zu einer anderen Organisation. Melden Sie sich mit einem Konto dieser Organisation an, oder verbinden Sie die andere als eigenen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>No server answered at this address. Check the address and your network connection.</source>
        <translation>Unter dieser Adresse hat kein Server geantwortet. Prüfen Sie die Adresse und Ihre Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>This server does not support team sign-in. Check the address.</source>
        <translation>Dieser Server unterstützt keine Anmeldung für Teams. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server is older than this version of Tenantry. Ask your server administrator to update it.</source>
        <translation>Der Server ist älter als diese Version von Tenantry. Bitten Sie Ihre Serveradministration, ihn zu aktualisieren.</translation>
    </message>
    <message>
        <source>The server is newer than this version of Tenantry. Update Tenantry on this computer.</source>
        <translation>Der Server ist neuer als diese Version von Tenantry. Aktualisieren Sie Tenantry auf diesem Computer.</translation>
    </message>
    <message>
        <source>The sign-in in the browser timed out. Try again.</source>
        <translation>Die Zeit für die Anmeldung im Browser ist abgelaufen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This network requires a sign-in. Open a browser and sign in to the network, then try again. Your work is saved until then.</source>
        <translation>Dieses Netzwerk verlangt eine Anmeldung. Öffnen Sie einen Browser, melden Sie sich im Netzwerk an und versuchen Sie es dann erneut. Ihre Arbeit bleibt bis dahin gespeichert.</translation>
    </message>
    <message>
        <source>This device is already signed out. Reopen the settings to refresh the list.</source>
        <translation>Dieses Gerät ist bereits abgemeldet. Öffnen Sie die Einstellungen erneut, um die Liste zu aktualisieren.</translation>
    </message>
    <message numerus="yes">
        <source>Change the owner role of %Ln person(s)</source>
        <translation>
            <numerusform>Die Inhaberrolle von %Ln Person ändern</numerusform>
            <numerusform>Die Inhaberrolle von %Ln Personen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Objekt löschen</numerusform>
            <numerusform>%Ln Objekte löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To answer, you need a sign-in from the last %Ln minute(s). Sign in again, then answer.</source>
        <translation>
            <numerusform>Für eine Antwort brauchen Sie eine Anmeldung aus der letzten %Ln Minute. Melden Sie sich erneut an und antworten Sie dann.</numerusform>
            <numerusform>Für eine Antwort brauchen Sie eine Anmeldung aus den letzten %Ln Minuten. Melden Sie sich erneut an und antworten Sie dann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only another owner or administrator of your team can answer this request.</source>
        <translation>Diese Anfrage kann nur ein anderer Inhaber oder Administrator Ihres Teams beantworten.</translation>
    </message>
    <message>
        <source>This request was answered or extended since you opened it. The list now shows the current requests.</source>
        <translation>Diese Anfrage wurde inzwischen beantwortet oder erweitert. Die Liste zeigt jetzt die aktuellen Anfragen.</translation>
    </message>
    <message>
        <source>Only https is allowed. Example: tenantry.example.com</source>
        <translation>Nur https ist erlaubt. Beispiel: tenantry.example.com</translation>
    </message>
    <message>
        <source>Invalid address. Example: tenantry.example.com</source>
        <translation>Ungültige Adresse. Beispiel: tenantry.example.com</translation>
    </message>
    <message>
        <source>Your role does not allow you to add or change customers.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Kunden hinzufügen oder ändern.</translation>
    </message>
    <message>
        <source>Your role does not allow you to delete customers.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Kunden löschen.</translation>
    </message>
    <message>
        <source>Your role does not allow you to add or change users.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Benutzer hinzufügen oder ändern.</translation>
    </message>
    <message>
        <source>Your role does not allow you to reset passwords.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Kennwörter zurücksetzen.</translation>
    </message>
    <message>
        <source>Your role does not allow you to assign or remove licences.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Lizenzen zuweisen oder entfernen.</translation>
    </message>
    <message>
        <source>Your role does not allow you to buy or change subscriptions.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Abonnements kaufen oder ändern.</translation>
    </message>
    <message>
        <source>Your role does not allow you to change tags.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Tags ändern.</translation>
    </message>
    <message>
        <source>Your role does not allow you to change service plans.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Servicepläne ändern.</translation>
    </message>
    <message>
        <source>Your role does not allow you to send invitations.</source>
        <translation>Mit Ihrer Rolle dürfen Sie keine Einladungen senden.</translation>
    </message>
    <message>
        <source>%1 An administrator of your team can change your role (%2).</source>
        <comment>sentence: what the role does not allow; role</comment>
        <translation>%1 Ihre Rolle (%2) kann die Administration Ihres Teams ändern.</translation>
    </message>
    <message numerus="yes">
        <source>A pending change needs a sign-in from the last %Ln minute(s).</source>
        <translation>
            <numerusform>Eine ausstehende Änderung braucht eine Anmeldung aus der letzten %Ln Minute.</numerusform>
            <numerusform>Eine ausstehende Änderung braucht eine Anmeldung aus den letzten %Ln Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Sign in again to send %Ln change(s).</source>
        <comment>sentence: why</comment>
        <translation>
            <numerusform>%1 Melden Sie sich erneut an, um %Ln Änderung zu senden.</numerusform>
            <numerusform>%1 Melden Sie sich erneut an, um %Ln Änderungen zu senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Return to Tenantry. You can close this tab.</source>
        <translation>Kehren Sie zu Tenantry zurück. Sie können diesen Tab schließen.</translation>
    </message>
    <message>
        <source>Tenantry shows the reason. You can close this tab.</source>
        <translation>Tenantry zeigt den Grund. Sie können diesen Tab schließen.</translation>
    </message>
    <message>
        <source>Not a sign-in page</source>
        <translation>Keine Anmeldeseite</translation>
    </message>
    <message>
        <source>This page does not belong to a Tenantry sign-in. You can close this tab.</source>
        <translation>Diese Seite gehört zu keiner Anmeldung von Tenantry. Sie können diesen Tab schließen.</translation>
    </message>
    <message>
        <source>The server’s certificate has expired. Ask your server administrator to renew it.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen. Bitten Sie Ihre Serveradministration, es zu erneuern.</translation>
    </message>
    <message>
        <source>The server’s certificate is not valid yet. Check this computer’s date and time, then contact your server administrator.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig. Prüfen Sie Datum und Uhrzeit dieses Computers und wenden Sie sich dann an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>The server’s certificate is for a different address. Check the address, then contact your server administrator.</source>
        <translation>Das Zertifikat des Servers gilt für eine andere Adresse. Prüfen Sie die Adresse und wenden Sie sich dann an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>This computer doesn’t trust the server’s certificate authority. If your organisation has its own authority, choose its certificate file when you connect.</source>
        <translation>Dieser Computer vertraut der Zertifizierungsstelle des Servers nicht. Wenn Ihre Organisation eine eigene hat, wählen Sie beim Verbinden deren Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>Couldn’t agree on a secure protocol with the server. Ask your server administrator to enable TLS 1.2 or 1.3.</source>
        <translation>Mit dem Server ließ sich kein sicheres Protokoll vereinbaren. Bitten Sie Ihre Serveradministration, TLS 1.2 oder 1.3 zu aktivieren.</translation>
    </message>
    <message>
        <source>The server’s certificate was revoked. Contact your server administrator.</source>
        <translation>Das Zertifikat des Servers wurde widerrufen. Wenden Sie sich an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>The selected file contains no certificate. Choose your authority’s certificate in PEM format.</source>
        <translation>Die ausgewählte Datei enthält kein Zertifikat. Wählen Sie das Zertifikat Ihrer Zertifizierungsstelle im PEM-Format.</translation>
    </message>
    <message>
        <source>The server’s certificate cannot be trusted. Contact your server administrator.</source>
        <translation>Dem Zertifikat des Servers kann nicht vertraut werden. Wenden Sie sich an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>Something answered at this address, but it isn’t a Tenantry server. If this network has a sign-in page, open it in a browser first.</source>
        <translation>Unter dieser Adresse hat etwas geantwortet, aber kein Tenantry-Server. Wenn dieses Netzwerk eine Anmeldeseite hat, öffnen Sie sie zuerst im Browser.</translation>
    </message>
    <message>
        <source>Tenantry does not understand the server’s answer. Ask your server administrator to update the server.</source>
        <translation>Tenantry versteht die Antwort des Servers nicht. Bitten Sie Ihre Serveradministration, den Server zu aktualisieren.</translation>
    </message>
    <message>
        <source>The server’s own address is %1. Use that address.</source>
        <translation>Die eigene Adresse des Servers ist %1. Verwenden Sie diese Adresse.</translation>
    </message>
    <message>
        <source>Enter the server’s address.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Remove everything after the server’s name.</source>
        <translation>Entfernen Sie alles nach dem Namen des Servers.</translation>
    </message>
    <message>
        <source>The sign-in was canceled in the browser. Try again.</source>
        <translation>Die Anmeldung wurde im Browser abgebrochen. Versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>ui::SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign out and delete</source>
        <translation>Abmelden und löschen</translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation>Von %1 abmelden</translation>
    </message>
    <message>
        <source>Keep data on this computer</source>
        <translation>Daten auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>You can still read the data here. Pending changes are sent after you sign in again.</source>
        <translation>Sie können die Daten hier weiterhin lesen. Ausstehende Änderungen werden gesendet, wenn Sie sich wieder anmelden.</translation>
    </message>
    <message>
        <source>Delete data from this computer</source>
        <translation>Daten von diesem Computer löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsent change(s) will be lost permanently.</source>
        <translation>
            <numerusform>%Ln nicht gesendete Änderung geht endgültig verloren.</numerusform>
            <numerusform>%Ln nicht gesendete Änderungen gehen endgültig verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes have been sent, so nothing will be lost. Data is downloaded again after the next sign-in.</source>
        <translation>Alle Änderungen wurden gesendet, es geht also nichts verloren. Die Daten werden nach der nächsten Anmeldung erneut heruntergeladen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s) on this computer have not been sent.</source>
        <translation>
            <numerusform>%Ln ausstehende Änderung auf diesem Computer wurde noch nicht gesendet.</numerusform>
            <numerusform>%Ln ausstehende Änderungen auf diesem Computer wurden noch nicht gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Skeleton</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
</context>
<context>
    <name>ui::StatTile</name>
    <message>
        <source>%1 %2</source>
        <comment>a number and what it counts</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::StatusStrip</name>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Up to date · %1</source>
        <translation>Aktuell · %1</translation>
    </message>
    <message>
        <source>Offline · as of %1</source>
        <translation>Offline · Stand %1</translation>
    </message>
    <message>
        <source>This version is too old for the server: update Tenantry</source>
        <translation>Diese Version ist zu alt für den Server: Aktualisieren Sie Tenantry</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is too old for this version</source>
        <translation>Der Server ist zu alt für diese Version</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person and role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Paused · as of %1</source>
        <translation>Pausiert · Stand %1</translation>
    </message>
    <message>
        <source>Show pending changes</source>
        <translation>Ausstehende Änderungen anzeigen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>First sync in progress</source>
        <translation>Erste Synchronisierung läuft</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Synchronisierung läuft …</translation>
    </message>
    <message>
        <source>Paused · your changes are saved</source>
        <translation>Pausiert · Ihre Änderungen sind gespeichert</translation>
    </message>
    <message>
        <source>This network requires a sign-in first</source>
        <translation>Dieses Netzwerk verlangt zuerst eine Anmeldung</translation>
    </message>
    <message>
        <source>Offline · your changes are saved</source>
        <translation>Offline · Ihre Änderungen sind gespeichert</translation>
    </message>
    <message>
        <source>Sign in again to resume syncing</source>
        <translation>Melden Sie sich erneut an, um zu synchronisieren</translation>
    </message>
    <message>
        <source>The server’s identity could not be verified</source>
        <translation>Die Identität des Servers ließ sich nicht bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln ausstehend</numerusform>
            <numerusform>%Ln ausstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln zu klären</numerusform>
            <numerusform>%Ln zu klären</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>pending, need attention</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>First sync: %Ln record(s) so far</source>
        <translation>
            <numerusform>Erste Synchronisierung: bisher %Ln Datensatz</numerusform>
            <numerusform>Erste Synchronisierung: bisher %Ln Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First sync: %1 of %Ln record(s)</source>
        <translation>
            <numerusform>Erste Synchronisierung: %1 von %Ln Datensatz</numerusform>
            <numerusform>Erste Synchronisierung: %1 von %Ln Datensätzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionDialog</name>
    <message>
        <source>Seats</source>
        <translation>Lizenzplätze</translation>
    </message>
    <message>
        <source>Change seats</source>
        <translation>Lizenzplätze ändern</translation>
    </message>
    <message>
        <source>Add subscription</source>
        <translation>Abonnement hinzufügen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln Lizenzplatz</numerusform>
            <numerusform>%Ln Lizenzplätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>Automatische Verlängerung</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kunde: %1</translation>
    </message>
    <message>
        <source>%1 currently used</source>
        <translation>%1 derzeit belegt</translation>
    </message>
    <message>
        <source>%1 used. Remove licences from users first, or keep at least this many seats.</source>
        <translation>%1 belegt. Entfernen Sie zuerst Lizenzen von Benutzern, oder behalten Sie mindestens so viele Plätze.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>product, seats</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionsModel</name>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Seats used</source>
        <translation>Belegte Plätze</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Endet am %1</translation>
    </message>
    <message>
        <source>Unknown product</source>
        <translation>Unbekanntes Produkt</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlängerung</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::UserPlans</name>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>The selected users no longer exist.</source>
        <translation>Die ausgewählten Benutzer gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>Der Plan konnte nicht erstellt werden</translation>
    </message>
</context>
<context>
    <name>ui::UsersModel</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
</context>
<context>
    <name>ui::UsersView</name>
    <message>
        <source>Filter users</source>
        <translation>Benutzer filtern</translation>
    </message>
    <message>
        <source>Manage licences</source>
        <translation>Lizenzen verwalten</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>No user has a department</source>
        <translation>Kein Benutzer hat eine Abteilung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Each user belongs to a customer. Import a CSV file, or open a customer and add users there.</source>
        <translation>Jeder Benutzer gehört zu einem Kunden. Importieren Sie eine CSV-Datei, oder öffnen Sie einen Kunden und fügen Sie dort Benutzer hinzu.</translation>
    </message>
    <message>
        <source>Add users one by one, or drop a CSV file from a vendor’s portal here.</source>
        <translation>Fügen Sie Benutzer einzeln hinzu, oder legen Sie hier eine CSV-Datei aus dem Portal eines Anbieters ab.</translation>
    </message>
    <message>
        <source>No licence</source>
        <translation>Keine Lizenz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Select users of a single customer to manage licences</source>
        <translation>Wählen Sie Benutzer eines einzigen Kunden, um Lizenzen zu verwalten</translation>
    </message>
    <message>
        <source>Select users of a single customer to delete them</source>
        <translation>Wählen Sie Benutzer eines einzigen Kunden, um sie zu löschen</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Kennwort zurücksetzen …</translation>
    </message>
    <message>
        <source>Select users of a single customer to reset passwords</source>
        <translation>Wählen Sie Benutzer eines einzigen Kunden, um Kennwörter zurückzusetzen</translation>
    </message>
</context>
<context>
    <name>ui::Values</name>
    <message>
        <source>%1: %2</source>
        <comment>field, part of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Custom image</source>
        <translation>Eigenes Bild</translation>
    </message>
    <message>
        <source>Deleted item</source>
        <translation>Gelöschtes Objekt</translation>
    </message>
</context>
<context>
    <name>ui::WaitingModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Will be sent at the next sync</source>
        <translation>Wird bei der nächsten Synchronisierung gesendet</translation>
    </message>
    <message>
        <source>Sending now</source>
        <translation>Wird gerade gesendet</translation>
    </message>
    <message>
        <source>Retrying %1 because the server was not ready</source>
        <translation>Neuer Versuch %1: Der Server war nicht bereit</translation>
    </message>
    <message>
        <source>Will be sent after the earlier change for “%1”</source>
        <translation>Wird nach der früheren Änderung für „%1“ gesendet</translation>
    </message>
    <message>
        <source>The plan is paused</source>
        <translation>Der Plan ist pausiert</translation>
    </message>
    <message>
        <source>Made by another person: will be sent when they sign in</source>
        <translation>Von einer anderen Person: wird gesendet, wenn sie sich anmeldet</translation>
    </message>
    <message>
        <source>Tenantry stopped several times while sending this change</source>
        <translation>Tenantry wurde beim Senden dieser Änderung mehrmals beendet</translation>
    </message>
    <message>
        <source>The server was restored: set the password again</source>
        <translation>Der Server wurde wiederhergestellt: Setzen Sie das Kennwort neu</translation>
    </message>
    <message>
        <source>Blocked by the earlier change for “%1”: resolve that change first</source>
        <translation>Blockiert durch die frühere Änderung für „%1“: Klären Sie zuerst diese</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Will be sent after an earlier change</source>
        <translation>Wird nach einer früheren Änderung gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Not sent for over %n day(s): review and send it, or discard it</source>
        <translation>
            <numerusform>Seit über %n Tag nicht gesendet: Prüfen und senden oder verwerfen</numerusform>
            <numerusform>Seit über %n Tagen nicht gesendet: Prüfen und senden oder verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked by an earlier change: resolve that change first</source>
        <translation>Blockiert durch eine frühere Änderung: Klären Sie zuerst diese</translation>
    </message>
</context>
<context>
    <name>ui::WaitingPage</name>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Select a change first.</source>
        <translation>Wählen Sie zuerst eine Änderung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>change, for whom</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Before: %1
After: %2</source>
        <translation>Vorher: %1
Nachher: %2</translation>
    </message>
    <message>
        <source>Edit and retry…</source>
        <translation>Bearbeiten und erneut senden …</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Ausstehende Änderungen</translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Keine ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>Changes are saved on this computer first and then sent to the server. All of them have been sent.</source>
        <translation>Änderungen werden zuerst auf diesem Computer gespeichert und dann an den Server gesendet. Alle wurden gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s) on this computer</source>
        <translation>
            <numerusform>%Ln ausstehende Änderung auf diesem Computer</numerusform>
            <numerusform>%Ln ausstehende Änderungen auf diesem Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln zu klären</numerusform>
            <numerusform>%Ln zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing the first %Ln</source>
        <translation>
            <numerusform>Nur die %Ln erste</numerusform>
            <numerusform>Nur die ersten %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>parts of a summary</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::WizardPage</name>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>Account information</source>
        <translation>Kontoangaben</translation>
    </message>
    <message>
        <source>Tags and settings</source>
        <translation>Tags und Einstellungen</translation>
    </message>
    <message>
        <source>Management mode</source>
        <translation>Verwaltungsmodus</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
</context>
</TS>

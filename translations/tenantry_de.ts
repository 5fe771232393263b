<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app::Ctl</name>
    <message>
        <source>list customers, or show one</source>
        <translation>Kunden auflisten oder einen anzeigen</translation>
    </message>
    <message>
        <source>onboard a Local customer; its password is read from standard input</source>
        <translation>einen lokalen Kunden aufnehmen; sein Kennwort wird von der Standardeingabe gelesen</translation>
    </message>
    <message>
        <source>list the users of a customer</source>
        <translation>die Benutzer eines Kunden auflisten</translation>
    </message>
    <message>
        <source>buy seats for a customer</source>
        <translation>Lizenzplätze für einen Kunden kaufen</translation>
    </message>
    <message>
        <source>create and update users from CSV files</source>
        <translation>Benutzer aus CSV-Dateien anlegen und aktualisieren</translation>
    </message>
    <message>
        <source>list plans, or show or steer one</source>
        <translation>Pläne auflisten, einen anzeigen oder steuern</translation>
    </message>
    <message>
        <source>how fresh the data is and what waits to be sent</source>
        <translation>wie aktuell die Daten sind und was noch zu senden ist</translation>
    </message>
    <message>
        <source>Print JSON to standard output.</source>
        <translation>JSON auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>Keep everything in this folder instead of the user&apos;s data folder.</source>
        <translation>Alles in diesem Ordner aufbewahren statt im Datenordner des Benutzers.</translation>
    </message>
    <message>
        <source>Without a keychain: the first line of this file opens what is sealed. Only its owner may read it.</source>
        <translation>Ohne Schlüsselbund: Die erste Zeile dieser Datei öffnet, was versiegelt ist. Nur ihr Besitzer darf sie lesen.</translation>
    </message>
    <message>
        <source>Do not wait for the server.</source>
        <translation>Nicht auf den Server warten.</translation>
    </message>
    <message>
        <source>End as soon as the plan is saved on this computer.</source>
        <translation>Enden, sobald der Plan auf diesem Computer gespeichert ist.</translation>
    </message>
    <message>
        <source>Check and show the plan; change nothing.</source>
        <translation>Prüfen und den Plan zeigen; nichts ändern.</translation>
    </message>
    <message>
        <source>Country for rows that have none.</source>
        <translation>Land für Zeilen, die keines haben.</translation>
    </message>
    <message>
        <source>Draw no temporary passwords for new users.</source>
        <translation>Keine temporären Kennwörter für neue Benutzer erzeugen.</translation>
    </message>
    <message>
        <source>Write rows that need fixing to this CSV file, with their reasons.</source>
        <translation>Zeilen, die zu korrigieren sind, mit ihren Gründen in diese CSV-Datei schreiben.</translation>
    </message>
    <message>
        <source>Read the file as UTF-8, UTF-16LE, UTF-16BE or Windows-1252.</source>
        <translation>Die Datei als UTF-8, UTF-16LE, UTF-16BE oder Windows-1252 lesen.</translation>
    </message>
    <message>
        <source>The owner&apos;s sign-in: an e-mail address.</source>
        <translation>Anmeldename des Inhabers: eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The owner&apos;s name.</source>
        <translation>Name des Inhabers.</translation>
    </message>
    <message>
        <source>The organisation&apos;s name.</source>
        <translation>Name der Organisation.</translation>
    </message>
    <message>
        <source>Telephone number.</source>
        <translation>Telefonnummer.</translation>
    </message>
    <message>
        <source>Country, by code or name.</source>
        <translation>Land, als Code oder Name.</translation>
    </message>
    <message>
        <source>Data center by name; the closest one if not given.</source>
        <translation>Rechenzentrum nach Name; ohne Angabe das nächstgelegene.</translation>
    </message>
    <message>
        <source>A tag of the customer (may be repeated).</source>
        <translation>Ein Tag des Kunden (mehrfach möglich).</translation>
    </message>
    <message>
        <source>Who manages the tenant: partner or customer.</source>
        <translation>Wer den Mandanten verwaltet: partner oder customer.</translation>
    </message>
    <message>
        <source>Accept terms and privacy policy on the customer&apos;s behalf.</source>
        <translation>Nutzungsbedingungen und Datenschutzerklärung im Namen des Kunden annehmen.</translation>
    </message>
    <message>
        <source>monthly, annual or triennial.</source>
        <translation>monthly, annual oder triennial.</translation>
    </message>
    <message>
        <source>Write passwords to this file, which only you can read.</source>
        <translation>Kennwörter in diese Datei schreiben, die nur Sie lesen können.</translation>
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
        <source>
CUSTOMER is an id, an account or an organisation&apos;s name.
Exit codes: 0 done, 1 some rows need you, 2 usage, 3 the workspace cannot be opened, 4 saved on this
computer but not sent yet, 5 a file cannot be read, 6 not found.

</source>
        <translation>
CUSTOMER ist eine Kennung, ein Konto oder der Name einer Organisation.
Rückgabewerte: 0 erledigt, 1 einige Zeilen brauchen Sie, 2 Aufruf, 3 der Arbeitsbereich lässt sich nicht öffnen,
4 auf diesem Computer gespeichert, aber noch nicht gesendet, 5 eine Datei ist nicht lesbar, 6 nicht gefunden.

</translation>
    </message>
    <message>
        <source>Try: tenantryctl --help</source>
        <translation>Hilfe: tenantryctl --help</translation>
    </message>
    <message>
        <source>There is no command “%1”. Try: tenantryctl --help</source>
        <translation>Es gibt keinen Befehl „%1“. Hilfe: tenantryctl --help</translation>
    </message>
    <message>
        <source>Usage: tenantryctl %1 %2</source>
        <translation>Aufruf: tenantryctl %1 %2</translation>
    </message>
    <message>
        <source>There is no keychain here. Choose a passphrase that seals what is secret: </source>
        <translation>Hier gibt es keinen Schlüsselbund. Wählen Sie eine Passphrase, die Geheimes versiegelt: </translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>The server does not answer; this is what was known at %1.</source>
        <translation>Der Server antwortet nicht; dies ist der Stand von %1.</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>noch keiner Zeit</translation>
    </message>
    <message>
        <source>There is no customer “%1”. `tenantryctl customers` lists them.</source>
        <translation>Es gibt keinen Kunden „%1“. „tenantryctl customers“ listet sie auf.</translation>
    </message>
    <message>
        <source>More than one customer is called “%1”. Use the id:
%2</source>
        <translation>Mehr als ein Kunde heißt „%1“. Verwenden Sie die Kennung:
%2</translation>
    </message>
    <message>
        <source>The customer has no subscription “%1”. Buy one with: tenantryctl subscribe</source>
        <translation>Der Kunde hat kein Abonnement „%1“. Kaufen Sie eines mit: tenantryctl subscribe</translation>
    </message>
    <message>
        <source>Saved on this computer as plan %1.</source>
        <translation>Auf diesem Computer gespeichert als Plan %1.</translation>
    </message>
    <message>
        <source>Plan %1: %2 of %3 changes done, %4 waiting, %5 blocked, %6 need you</source>
        <translation>Plan %1: %2 von %3 Änderungen erledigt, %4 warten, %5 blockiert, %6 brauchen Sie</translation>
    </message>
    <message numerus="yes">
        <source>  %Ln user(s)</source>
        <translation>
            <numerusform>  %Ln Benutzer</numerusform>
            <numerusform>  %Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>  %1: %2 of %3 seats used</source>
        <translation>  %1: %2 von %3 Lizenzplätzen belegt</translation>
    </message>
    <message>
        <source>The terms and the privacy policy must be accepted on the customer&apos;s behalf: add --accept-terms.</source>
        <translation>Nutzungsbedingungen und Datenschutzerklärung müssen im Namen des Kunden angenommen werden: Ergänzen Sie --accept-terms.</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Kennwort für %1: </translation>
    </message>
    <message>
        <source>Give the owner&apos;s password on standard input.</source>
        <translation>Übergeben Sie das Kennwort des Inhabers über die Standardeingabe.</translation>
    </message>
    <message>
        <source>There is no SKU “%1”. There are:
%2</source>
        <translation>Es gibt keine SKU „%1“. Es gibt:
%2</translation>
    </message>
    <message>
        <source>SEATS is a number from 1 to %1.</source>
        <translation>SEATS ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>--term is monthly, annual or triennial.</source>
        <translation>--term ist monthly, annual oder triennial.</translation>
    </message>
    <message>
        <source>%1  %2  %3 of %4 done, %5 waiting, %6 need you</source>
        <translation>%1  %2  %3 von %4 erledigt, %5 warten, %6 brauchen Sie</translation>
    </message>
    <message>
        <source>There is no plan “%1” here. `tenantryctl plans` lists them.</source>
        <translation>Hier gibt es keinen Plan „%1“. „tenantryctl plans“ listet sie auf.</translation>
    </message>
    <message>
        <source>Say where to write them: --out FILE. The file is readable by you only.</source>
        <translation>Geben Sie an, wohin sie geschrieben werden: --out DATEI. Nur Sie können die Datei lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2. A file that is there is never written over.</source>
        <translation>%1 lässt sich nicht anlegen: %2. Eine vorhandene Datei wird nie überschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) written.</source>
        <translation>
            <numerusform>%Ln Kennwort geschrieben.</numerusform>
            <numerusform>%Ln Kennwörter geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan can be shown, or: pause, resume, cancel, passwords.</source>
        <translation>Ein Plan kann angezeigt werden, oder: pause, resume, cancel, passwords.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>Last exchange: %1</source>
        <translation>Letzter Austausch: %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
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
        <source>%1 waiting, %2 need you</source>
        <translation>%1 warten, %2 brauchen Sie</translation>
    </message>
    <message>
        <source>--usage-location names no country: %1</source>
        <translation>--usage-location nennt kein Land: %1</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 updates, %4 unchanged, %5 need fixing</source>
        <translation>%1 Zeilen: %2 neu, %3 Aktualisierungen, %4 unverändert, %5 zu korrigieren</translation>
    </message>
    <message>
        <source>  line %1: %2</source>
        <translation>  Zeile %1: %2</translation>
    </message>
    <message>
        <source>  %1: %2 seats needed, %3 free</source>
        <translation>  %1: %2 Lizenzplätze nötig, %3 frei</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
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
        <source>list the workspaces that --workspace can name</source>
        <translation>die Arbeitsbereiche auflisten, die --workspace nennen kann</translation>
    </message>
    <message>
        <source>sign in to a team server, in the browser</source>
        <translation>an einem Teamserver anmelden, im Browser</translation>
    </message>
    <message>
        <source>sign out of the team server of --workspace</source>
        <translation>vom Teamserver von --workspace abmelden</translation>
    </message>
    <message>
        <source>Work in this workspace: an organisation or server that you signed in to.</source>
        <translation>In diesem Arbeitsbereich arbeiten: eine Organisation oder ein Server, an dem Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Sign in: print the address and open no browser.</source>
        <translation>Anmelden: die Adresse ausgeben und keinen Browser öffnen.</translation>
    </message>
    <message>
        <source>Sign in: also believe the certificate authorities of this file.</source>
        <translation>Anmelden: auch den Zertifizierungsstellen dieser Datei vertrauen.</translation>
    </message>
    <message>
        <source>Sign out: delete what is on this computer, unsent changes too.</source>
        <translation>Abmelden: löschen, was auf diesem Computer liegt, auch nicht gesendete Änderungen.</translation>
    </message>
    <message>
        <source>You are not signed in; this is what was known at %1. Sign in with: tenantryctl sign-in SERVER</source>
        <translation>Sie sind nicht angemeldet; das war um %1 bekannt. Anmelden mit: tenantryctl sign-in SERVER</translation>
    </message>
    <message>
        <source>This is what was known at %1.</source>
        <translation>Das war um %1 bekannt.</translation>
    </message>
    <message>
        <source>There is no workspace “%1”. `tenantryctl workspaces` lists them.</source>
        <translation>Es gibt keinen Arbeitsbereich „%1“. `tenantryctl workspaces` listet sie auf.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Sign in in your browser. If none opens, open this address:
%1</source>
        <translation>Melden Sie sich in Ihrem Browser an. Wenn sich keiner öffnet, öffnen Sie diese Adresse:
%1</translation>
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
        <source>Work there with: --workspace “%1”</source>
        <translation>Dort arbeiten mit: --workspace „%1“</translation>
    </message>
    <message>
        <source>Say of which team server: --workspace NAME</source>
        <translation>Sagen Sie, von welchem Teamserver: --workspace NAME</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that were not sent are lost.</source>
        <translation>
            <numerusform>%n nicht gesendete Änderung geht verloren.</numerusform>
            <numerusform>%n nicht gesendete Änderungen gehen verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait until you sign in again.</source>
        <translation>
            <numerusform>%n Änderung wartet, bis Sie sich wieder anmelden.</numerusform>
            <numerusform>%n Änderungen warten, bis Sie sich wieder anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server could not be told: sign this device out in the settings of the program.</source>
        <translation>Der Server konnte nicht verständigt werden: Melden Sie dieses Gerät in den Einstellungen des Programms ab.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>what is different between two dates</source>
        <translation>was sich zwischen zwei Tagen unterscheidet</translation>
    </message>
    <message>
        <source>Import: give everybody in the file this licence (a name or part number; may be repeated). History: of this licence, and who has it.</source>
        <translation>Import: allen in der Datei diese Lizenz geben (Name oder Artikelnummer; mehrfach möglich). Verlauf: von dieser Lizenz und wer sie hat.</translation>
    </message>
    <message>
        <source>History: of this customer, with all that belongs to it.</source>
        <translation>Verlauf: von diesem Kunden, mit allem, was zu ihm gehört.</translation>
    </message>
    <message>
        <source>History: of this user alone (an id, a user name or a name).</source>
        <translation>Verlauf: nur von diesem Benutzer (Kennung, Benutzername oder Name).</translation>
    </message>
    <message>
        <source>History: from this day or moment on; 7 days ago if not given.</source>
        <translation>Verlauf: ab diesem Tag oder Zeitpunkt; ohne Angabe ab vor 7 Tagen.</translation>
    </message>
    <message>
        <source>History: to the end of this day, or to this moment; now if not given.</source>
        <translation>Verlauf: bis zum Ende dieses Tages oder bis zu diesem Zeitpunkt; ohne Angabe bis jetzt.</translation>
    </message>
    <message>
        <source>Say whose: --customer CUSTOMER, and --user or --licence for one of them.</source>
        <translation>Bitte angeben, von wem: --customer KUNDE, und --user oder --licence für einen Teil davon.</translation>
    </message>
    <message>
        <source>--from and --to are days such as 2026-11-15, or moments such as 2026-11-15T09:30:00+01:00, the first before the second.</source>
        <translation>--from und --to sind Tage wie 2026-11-15 oder Zeitpunkte wie 2026-11-15T09:30:00+01:00, der erste vor dem zweiten.</translation>
    </message>
    <message>
        <source>The customer has no user “%1”. `tenantryctl users` lists them.</source>
        <translation>Der Kunde hat keinen Benutzer „%1“. `tenantryctl users` listet sie auf.</translation>
    </message>
    <message>
        <source>More than one user is called “%1”. Use the id:
%2</source>
        <translation>Mehr als ein Benutzer heißt „%1“. Bitte die Kennung angeben:
%2</translation>
    </message>
    <message>
        <source>new</source>
        <comment>came into being</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
    <message>
        <source>Nothing is kept to compare with.</source>
        <translation>Es wird nichts aufbewahrt, womit sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>Known from %1 on; what was before is not.</source>
        <translation>Bekannt ab %1; was davor war, ist es nicht.</translation>
    </message>
    <message>
        <source>There are more; choose dates that lie closer together, or one user.</source>
        <translation>Es gibt weitere; bitte näher beieinanderliegende Tage oder einen einzelnen Benutzer wählen.</translation>
    </message>
    <message>
        <source>make a plan for later, run or undo one, or write down its rows</source>
        <translation>einen Plan für später machen, einen ausführen oder rückgängig machen oder seine Zeilen aufschreiben</translation>
    </message>
    <message>
        <source>what waits to be sent, and why</source>
        <translation>was aufs Senden wartet, und warum</translation>
    </message>
    <message>
        <source>what somebody else changed too</source>
        <translation>was jemand anderes auch geändert hat</translation>
    </message>
    <message>
        <source>send what waits and receive what is new</source>
        <translation>senden, was wartet, und empfangen, was neu ist</translation>
    </message>
    <message>
        <source>The customer&apos;s name, where a plan deletes much.</source>
        <translation>Der Name des Kunden, wenn ein Plan viel löscht.</translation>
    </message>
    <message>
        <source>Name a change by its id. `tenantryctl outbox list` shows them.</source>
        <translation>Nennen Sie eine Änderung mit ihrer Kennung. `tenantryctl outbox list` zeigt sie.</translation>
    </message>
    <message>
        <source>Changes that wait can be listed, or one: show, drop, send.</source>
        <translation>Wartende Änderungen lassen sich auflisten, oder eine: show, drop, send.</translation>
    </message>
    <message>
        <source>No change of that id waits here.</source>
        <translation>Hier wartet keine Änderung mit dieser Kennung.</translation>
    </message>
    <message>
        <source>Usage: conflicts list, conflicts show ID, or conflicts resolve ID mine|theirs|FIELD…, where the fields named are kept as mine.</source>
        <translation>Aufruf: conflicts list, conflicts show ID oder conflicts resolve ID mine|theirs|FELD …, wobei die genannten Felder wie meine bleiben.</translation>
    </message>
    <message>
        <source>No conflict of that id waits here.</source>
        <translation>Hier wartet kein Konflikt mit dieser Kennung.</translation>
    </message>
    <message>
        <source>%1: was %2, mine %3, theirs %4</source>
        <translation>%1: war %2, meines %3, ihres %4</translation>
    </message>
    <message>
        <source>It was deleted: `mine` restores it and puts the change on it, `theirs` drops the change.</source>
        <translation>Es wurde gelöscht: `mine` holt es zurück und wendet die Änderung an, `theirs` verwirft die Änderung.</translation>
    </message>
    <message>
        <source>One of these fields is not in the conflict.</source>
        <translation>Eines dieser Felder ist nicht im Konflikt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 holds no plan.</source>
        <translation>%1 enthält keinen Plan.</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln thing(s) of “%1”. Say so with: --confirm &quot;%1&quot;</source>
        <translation>
            <numerusform>Das löscht %Ln Objekt von „%1“. Bestätigen Sie es mit: --confirm &quot;%1&quot;</numerusform>
            <numerusform>Das löscht %Ln Objekte von „%1“. Bestätigen Sie es mit: --confirm &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no id of a change of the plan.</source>
        <translation>„%1“ ist keine Kennung einer Änderung des Plans.</translation>
    </message>
    <message>
        <source>cannot be undone: %1</source>
        <translation>lässt sich nicht rückgängig machen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) can be undone.</source>
        <translation>
            <numerusform>%Ln Änderung lässt sich rückgängig machen.</numerusform>
            <numerusform>%Ln Änderungen lassen sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>what takes a second person on the team server of --workspace</source>
        <translation>was auf dem Teamserver von --workspace eine zweite Person braucht</translation>
    </message>
    <message>
        <source>What takes two persons can be listed, or one answered by its id: approve, refuse.</source>
        <translation>Was zwei Personen braucht, lässt sich auflisten oder einzeln über seine ID beantworten: approve, refuse.</translation>
    </message>
    <message>
        <source>waits for another person</source>
        <translation>wartet auf eine andere Person</translation>
    </message>
    <message>
        <source>asks you</source>
        <translation>fragt Sie</translation>
    </message>
    <message>
        <source>Nothing of this id takes two persons. `tenantryctl approvals` lists what does.</source>
        <translation>Nichts mit dieser ID braucht zwei Personen. `tenantryctl approvals` listet auf, was sie braucht.</translation>
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
    <message numerus="yes">
        <source>%Ln change(s) are on their way; the server may still take them.</source>
        <translation>
            <numerusform>%Ln Änderung ist unterwegs; der Server kann sie noch annehmen.</numerusform>
            <numerusform>%Ln Änderungen sind unterwegs; der Server kann sie noch annehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were sent before and stay. Undo them with: tenantryctl plan undo %1</source>
        <translation>
            <numerusform>%Ln Änderung war schon gesendet und bleibt. Rückgängig mit: tenantryctl plan undo %1</numerusform>
            <numerusform>%Ln Änderungen waren schon gesendet und bleiben. Rückgängig mit: tenantryctl plan undo %1</numerusform>
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
        <source>The e-mail address that the customer signs in with.</source>
        <translation>Die E-Mail-Adresse, mit der sich der Kunde anmeldet.</translation>
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
        <source>Where this customer’s data is kept. It cannot be changed later.</source>
        <translation>Wo die Daten dieses Kunden liegen. Das lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>Where this customer’s data is kept. It cannot be changed.</source>
        <translation>Wo die Daten dieses Kunden liegen. Das lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Will be kept as %1</source>
        <translation>Wird gespeichert als %1</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>A customer “%1” already exists with account %2.</source>
        <translation>Es gibt bereits einen Kunden „%1“ mit dem Konto %2.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Passwords are never saved in a draft: type it again.</source>
        <translation>Kennwörter werden nie in einem Entwurf gespeichert: Geben Sie es erneut ein.</translation>
    </message>
</context>
<context>
    <name>ui::AccountPage</name>
    <message>
        <source>Account information</source>
        <translation>Kontoangaben</translation>
    </message>
    <message>
        <source>Who the customer is, and where its data is kept. Everything here is needed.</source>
        <translation>Wer der Kunde ist und wo seine Daten liegen. Alle Angaben werden benötigt.</translation>
    </message>
</context>
<context>
    <name>ui::AccountTypePage</name>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>How does the customer’s owner sign in?</source>
        <translation>Wie meldet sich der Inhaber des Kunden an?</translation>
    </message>
    <message>
        <source>Not yet: needs sign-in through the team server.</source>
        <translation>Noch nicht: setzt die Anmeldung über den Teamserver voraus.</translation>
    </message>
    <message>
        <source>With an e-mail address and a password that you set here.</source>
        <translation>Mit einer E-Mail-Adresse und einem Kennwort, das Sie hier festlegen.</translation>
    </message>
    <message>
        <source>Not yet: needs a team server that the customer can reach.</source>
        <translation>Noch nicht: setzt einen Teamserver voraus, den der Kunde erreicht.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityModel</name>
    <message>
        <source>%1: saved here</source>
        <translation>%1: hier gespeichert</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: refused, needs you</source>
        <translation>%1: abgelehnt, braucht Sie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Whom or what</source>
        <translation>Wer oder was</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>You, on this computer</source>
        <translation>Sie, an diesem Computer</translation>
    </message>
    <message>
        <source>A user who is gone</source>
        <translation>Ein Benutzer, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>%1: put together with a change by somebody else</source>
        <translation>%1: mit einer Änderung von jemand anderem zusammengeführt</translation>
    </message>
</context>
<context>
    <name>ui::ActivityTab</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>Every change of this customer, its users and subscriptions is listed here: who, what and when.</source>
        <translation>Hier steht jede Änderung an diesem Kunden, seinen Benutzern und Abonnements: wer, was und wann.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Compare two dates</source>
        <translation>Zwei Tage vergleichen</translation>
    </message>
</context>
<context>
    <name>ui::AddUserDialog</name>
    <message>
        <source>Not given</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Benutzer bearbeiten</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Needed before a licence can be given.</source>
        <translation>Nötig, bevor eine Lizenz zugewiesen werden kann.</translation>
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
        <source>This customer has no subscription yet. Add one under Licences; the user can be given it afterwards.</source>
        <translation>Dieser Kunde hat noch kein Abonnement. Fügen Sie unter „Lizenzen“ eines hinzu; danach kann der Benutzer es erhalten.</translation>
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
        <source>Draw a temporary password, shown once on the confirmation sheet</source>
        <translation>Temporäres Kennwort erzeugen, einmalig auf dem Bestätigungsblatt zu sehen</translation>
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
        <source>Add and another</source>
        <translation>Hinzufügen und weiterer</translation>
    </message>
    <message>
        <source>This user is not there any more. Close this and look again.</source>
        <translation>Diesen Benutzer gibt es nicht mehr. Schließen Sie dies und sehen Sie erneut nach.</translation>
    </message>
    <message>
        <source>Choose where the licences are used.</source>
        <translation>Wählen Sie, wo die Lizenzen genutzt werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 wird geändert</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 wird hinzugefügt</translation>
    </message>
    <message>
        <source>This user has accepted an invitation, so the account is the person&apos;s own: here you can change the roles only.</source>
        <translation>Dieser Benutzer hat eine Einladung angenommen, das Konto gehört also der Person selbst: Hier können Sie nur die Rollen ändern.</translation>
    </message>
</context>
<context>
    <name>ui::ApprovalsCard</name>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>What takes two persons</source>
        <translation>Was zwei Personen braucht</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Changes of owners and large deletions wait until another owner or administrator has approved them.</source>
        <translation>Änderungen an Inhabern und große Löschungen warten, bis ein anderer Inhaber oder Administrator sie freigegeben hat.</translation>
    </message>
    <message>
        <source>Nothing waits. Changes of owners and large deletions are asked here.</source>
        <translation>Nichts wartet. Änderungen an Inhabern und große Löschungen werden hier angefragt.</translation>
    </message>
    <message>
        <source>You asked %1 · waits for another owner or administrator</source>
        <comment>time</comment>
        <translation>Von Ihnen angefragt %1 · wartet auf einen anderen Inhaber oder Administrator</translation>
    </message>
    <message>
        <source>%1 asked %2</source>
        <comment>person, time</comment>
        <translation>Angefragt von %1 %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>button, question, person</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>%1 may do this within 24 hours, each thing once: %2</source>
        <comment>person, names</comment>
        <translation>%1 darf dies innerhalb von 24 Stunden tun, jedes einmal: %2</translation>
    </message>
    <message>
        <source>%1 has to ask again to do this: %2</source>
        <comment>person, names</comment>
        <translation>%1 muss dafür neu anfragen: %2</translation>
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
        <translation>Aktionen für die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
</context>
<context>
    <name>ui::CompareModel</name>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Nicht nach</translation>
    </message>
    <message>
        <source>Whom or what</source>
        <translation>Wer oder was</translation>
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
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
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
        <source>New</source>
        <comment>came into being</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>is no longer there</comment>
        <translation>Nicht mehr da</translation>
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
        <source>Somebody who is gone</source>
        <translation>Jemand, der nicht mehr da ist</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ui::ComparePane</name>
    <message>
        <source>From the beginning of</source>
        <translation>Ab Beginn des</translation>
    </message>
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
        <source>Of what or whom</source>
        <translation>Wovon oder von wem</translation>
    </message>
    <message>
        <source>For a user, type a part of the name.</source>
        <translation>Für einen Benutzer einen Teil des Namens eingeben.</translation>
    </message>
    <message>
        <source>To the end of</source>
        <translation>Bis Ende des</translation>
    </message>
    <message>
        <source>Everything of %1</source>
        <translation>Alles von %1</translation>
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
    <message>
        <source>This date lies after the other one.</source>
        <translation>Dieser Tag liegt nach dem anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s).</source>
        <translation>
            <numerusform>%Ln Unterschied.</numerusform>
            <numerusform>%Ln Unterschiede.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 differences; choose dates that lie closer together, or one user.</source>
        <translation>Die ersten %1 Unterschiede; bitte näher beieinanderliegende Tage oder einen einzelnen Benutzer wählen.</translation>
    </message>
    <message>
        <source>Known from %1 on; what was before is not.</source>
        <translation>Bekannt ab %1; was davor war, ist es nicht.</translation>
    </message>
    <message>
        <source>Nothing is kept to compare with</source>
        <translation>Es wird nichts zum Vergleichen aufbewahrt</translation>
    </message>
    <message>
        <source>Keeping what changes is switched off. From when it is switched on, two dates can be compared.</source>
        <translation>Das Aufbewahren von Änderungen ist ausgeschaltet. Sobald es eingeschaltet ist, lassen sich ab dann zwei Tage vergleichen.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>As far as this computer knows, all is the same at both dates. It knows what changed from %1 on.</source>
        <translation>Soweit dieser Computer weiß, ist an beiden Tagen alles gleich. Er kennt Änderungen ab %1.</translation>
    </message>
    <message>
        <source>Compare all that is known</source>
        <translation>Alles Bekannte vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>Unterschiede exportieren</translation>
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
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
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
        <source>Passwords that are here</source>
        <translation>Vorhandene Kennwörter</translation>
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
        <source>They come as the plan runs. This window can stay open or be closed; the plan opens it again.</source>
        <translation>Sie kommen, während der Plan läuft. Dieses Fenster kann offen bleiben oder geschlossen werden; der Plan öffnet es wieder.</translation>
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
        <source>The passwords stay, and the plan opens this sheet again.</source>
        <translation>Die Kennwörter bleiben erhalten, und der Plan öffnet dieses Blatt wieder.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Destroy passwords</source>
        <translation>Kennwörter vernichten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s) · valid for 72 hours</source>
        <translation>
            <numerusform>%Ln temporäres Kennwort · 72 Stunden gültig</numerusform>
            <numerusform>%Ln temporäre Kennwörter · 72 Stunden gültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 changes done so far · %Ln password(s) here</source>
        <translation>
            <numerusform>Bisher %1 von %2 Änderungen erledigt · %Ln Kennwort hier</numerusform>
            <numerusform>Bisher %1 von %2 Änderungen erledigt · %Ln Kennwörter hier</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan still runs. Print, save or copy when it is done, so that nobody is missing.</source>
        <translation>Der Plan läuft noch. Drucken, speichern oder kopieren Sie erst, wenn er fertig ist, damit niemand fehlt.</translation>
    </message>
    <message>
        <source>Print, save or copy them, then choose Done: it destroys them on this computer, and only a reset gives a new one.</source>
        <translation>Drucken, speichern oder kopieren Sie sie und wählen Sie dann „Fertig“: Damit werden sie auf diesem Computer vernichtet, und nur ein Zurücksetzen ergibt ein neues.</translation>
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
        <source>Saved to %1. Whoever has that file has the passwords.</source>
        <translation>Gespeichert in %1. Wer diese Datei hat, hat die Kennwörter.</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared after 20 seconds.</source>
        <translation>Kopiert. Die Zwischenablage wird nach 20 Sekunden geleert.</translation>
    </message>
    <message numerus="yes">
        <source>You have not printed, saved or copied %Ln password(s). Once destroyed, nobody can see them again; each person then needs a reset.</source>
        <translation>
            <numerusform>Sie haben %Ln Kennwort weder gedruckt noch gespeichert oder kopiert. Nach dem Vernichten kann es niemand mehr sehen; die Person braucht dann ein neues.</numerusform>
            <numerusform>Sie haben %Ln Kennwörter weder gedruckt noch gespeichert oder kopiert. Nach dem Vernichten kann sie niemand mehr sehen; jede Person braucht dann ein neues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConflictSheet</name>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Ihres behalten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Two changes of the same</source>
        <translation>Zwei Änderungen am selben</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your own account</source>
        <translation>Ihr eigenes Konto</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>%1 changed the same at %2. Choose what holds, field by field.</source>
        <translation>%1 hat dasselbe geändert (%2). Wählen Sie Feld für Feld, was gilt.</translation>
    </message>
    <message>
        <source>%1 changed the same. Choose what holds, field by field.</source>
        <translation>%1 hat dasselbe geändert. Wählen Sie Feld für Feld, was gilt.</translation>
    </message>
    <message>
        <source>%1 deleted it at %2. It can be brought back for 30 days.</source>
        <translation>%1 hat es gelöscht (%2). 30 Tage lang lässt es sich zurückholen.</translation>
    </message>
    <message>
        <source>%1 deleted it. It can be brought back for 30 days.</source>
        <translation>%1 hat es gelöscht. 30 Tage lang lässt es sich zurückholen.</translation>
    </message>
    <message>
        <source>%1 deleted it at %2. It cannot be brought back.</source>
        <translation>%1 hat es um %2 gelöscht. Es kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>%1 deleted it. It cannot be brought back.</source>
        <translation>%1 hat es gelöscht. Es kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Restore and apply</source>
        <translation>Zurückholen und anwenden</translation>
    </message>
    <message>
        <source>Drop my change</source>
        <translation>Meine Änderung verwerfen</translation>
    </message>
    <message>
        <source>%1 changed it at %2, after you had seen it. Delete it anyway?</source>
        <translation>%1 hat es geändert (%2), nachdem Sie es gesehen hatten. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>%1 changed it after you had seen it. Delete it anyway?</source>
        <translation>%1 hat es geändert, nachdem Sie es gesehen hatten. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Theirs (%1)</source>
        <translation>Ihres (%1)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meines</translation>
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
        <translation>%1: meines behalten, %2</translation>
    </message>
    <message>
        <source>%1: keep theirs, %2</source>
        <translation>%1: ihres behalten, %2</translation>
    </message>
    <message>
        <source>It was changed once more meanwhile. Look again.</source>
        <translation>Es wurde inzwischen noch einmal geändert. Sehen Sie es sich wieder an.</translation>
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
        <source>Believed for this server, beside the system&apos;s authorities.</source>
        <translation>Ihr wird für diesen Server vertraut, neben den Stellen des Systems.</translation>
    </message>
    <message>
        <source>Own certificate authority…</source>
        <translation>Eigene Zertifizierungsstelle…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Connect to a team server</source>
        <translation>Mit einem Teamserver verbinden</translation>
    </message>
    <message>
        <source>You sign in in your browser: Tenantry never sees your password. What you read is kept on this computer too, so that you can work offline.</source>
        <translation>Sie melden sich in Ihrem Browser an: Tenantry sieht Ihr Kennwort nie. Was Sie lesen, liegt auch auf diesem Computer, damit Sie offline arbeiten können.</translation>
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
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
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
        <translation>Der Server wird gesucht…</translation>
    </message>
    <message>
        <source>A Tenantry server answers there.</source>
        <translation>Dort antwortet ein Tenantry-Server.</translation>
    </message>
    <message>
        <source>Certificate of your authority</source>
        <translation>Zertifikat Ihrer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Without this authority</source>
        <translation>Ohne diese Stelle</translation>
    </message>
    <message>
        <source>Asking the server for its sign-in page…</source>
        <translation>Der Server wird nach seiner Anmeldeseite gefragt…</translation>
    </message>
    <message>
        <source>Your browser shows the server&apos;s sign-in page. Sign in there; this page goes on by itself. If no browser opened, copy the link into one.</source>
        <translation>Ihr Browser zeigt die Anmeldeseite des Servers. Melden Sie sich dort an; hier geht es dann von selbst weiter. Wenn sich kein Browser geöffnet hat, kopieren Sie den Link in einen.</translation>
    </message>
    <message>
        <source>Signed in. Getting ready…</source>
        <translation>Angemeldet. Es geht gleich weiter…</translation>
    </message>
    <message>
        <source>tenantry.example.com</source>
        <translation>tenantry.example.com</translation>
    </message>
</context>
<context>
    <name>ui::CountryBox</name>
    <message>
        <source>Type or choose</source>
        <translation>Tippen oder wählen</translation>
    </message>
</context>
<context>
    <name>ui::CustomerPage</name>
    <message>
        <source>Import CSV</source>
        <translation>CSV importieren</translation>
    </message>
    <message>
        <source>Sections of the customer</source>
        <translation>Bereiche des Kunden</translation>
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
        <source>This customer manages itself. Everything can be read here as far as it was known; changes are refused, and the way back to management by the partner is closed.</source>
        <translation>Dieser Kunde verwaltet sich selbst. Hier ist alles lesbar, soweit es bekannt war; Änderungen werden abgelehnt, und der Weg zurück zur Verwaltung durch den Partner ist geschlossen.</translation>
    </message>
    <message>
        <source>This customer manages itself: you can look, but not change.</source>
        <translation>Dieser Kunde verwaltet sich selbst: Sie können lesen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>/ %1 / %2</source>
        <translation>/ %1 / %2</translation>
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
        <source>Users %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>Add subscription</source>
        <translation>Abonnement hinzufügen</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
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
        <source>A customer is the tenant that you look after: its users, licences and services. Onboard the first one to begin.</source>
        <translation>Ein Kunde ist der Mandant, den Sie betreuen: seine Benutzer, Lizenzen und Dienste. Nehmen Sie den ersten auf, um zu beginnen.</translation>
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
    <message>
        <source>No tags yet: add them when you onboard a customer</source>
        <translation>Noch keine Tags: Fügen Sie sie beim Aufnehmen eines Kunden hinzu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
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
        <source>closest</source>
        <translation>am nächsten</translation>
    </message>
</context>
<context>
    <name>ui::Decisions</name>
    <message>
        <source>“%1: %2”</source>
        <translation>„%1: %2“</translation>
    </message>
    <message>
        <source>%1 is not sent.</source>
        <translation>%1 wird nicht gesendet.</translation>
    </message>
    <message>
        <source>What needs it goes too: %1</source>
        <translation>Mit verworfen wird, was von ihr abhängt: %1</translation>
    </message>
    <message>
        <source>Drop this change?</source>
        <translation>Diese Änderung verwerfen?</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>ui::DeleteUsers</name>
    <message>
        <source>Nothing to delete</source>
        <translation>Nichts zu löschen</translation>
    </message>
    <message>
        <source>Who was chosen is not there any more.</source>
        <translation>Wer ausgewählt war, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The users cannot be read</source>
        <translation>Die Benutzer können nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>ui::DevicesCard</name>
    <message>
        <source>Sessions and devices</source>
        <translation>Sitzungen und Geräte</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>You are signed in on %Ln device(s). Sign out what you no longer use or have lost.</source>
        <translation>
            <numerusform>Sie sind auf %Ln Gerät angemeldet. Melden Sie ab, was Sie nicht mehr benutzen oder verloren haben.</numerusform>
            <numerusform>Sie sind auf %Ln Geräten angemeldet. Melden Sie ab, was Sie nicht mehr benutzen oder verloren haben.</numerusform>
        </translation>
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
        <source>Desktop program</source>
        <translation>Desktop-Programm</translation>
    </message>
    <message>
        <source>%1 · this device</source>
        <comment>program</comment>
        <translation>%1 · dieses Gerät</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <comment>program, time</comment>
        <translation>%1 · zuletzt benutzt %2</translation>
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
        <source>That device can no longer read or send anything until somebody signs in there again. What waits there to be sent stays there.</source>
        <translation>Dieses Gerät kann nichts mehr lesen oder senden, bis sich dort wieder jemand anmeldet. Was dort auf das Senden wartet, bleibt dort.</translation>
    </message>
</context>
<context>
    <name>ui::DraftsPage</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>What was begun and not sent. Drafts are kept on this computer only.</source>
        <translation>Was begonnen und nicht gesendet wurde. Entwürfe bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Keine Entwürfe</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch ohne Name</translation>
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
        <source>A wizard or an import that is not finished is found here again.</source>
        <translation>Ein Assistent oder ein Import, der nicht fertig ist, steht hier wieder bereit.</translation>
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
            <numerusform>%Ln Zeile berichtigt</numerusform>
            <numerusform>%Ln Zeilen berichtigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
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
        <source>Cancelled. Nothing else was done.</source>
        <translation>Abgebrochen. Sonst wurde nichts getan.</translation>
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
        <translation>Dieses Element gibt es nicht mehr. Aktualisieren Sie die Ansicht und wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>“%1” was not found. Check the name and try again.</source>
        <translation>„%1“ wurde nicht gefunden. Prüfen Sie den Namen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Someone else deleted this item. Refresh to see the current state.</source>
        <translation>Jemand anderes hat dieses Element gelöscht. Aktualisieren Sie die Ansicht, um den aktuellen Stand zu sehen.</translation>
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
        <source>This version of Tenantry does not match the server&apos;s. Update the older of the two.</source>
        <translation>Diese Version von Tenantry passt nicht zu der des Servers. Aktualisieren Sie die ältere von beiden.</translation>
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
        <source>The file isn&apos;t in the expected format. Choose another file.</source>
        <translation>Die Datei hat nicht das erwartete Format. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t in the expected format. Choose another file.</source>
        <translation>„%1“ hat nicht das erwartete Format. Wählen Sie eine andere Datei.</translation>
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
            <numerusform>Das Passwort braucht mindestens %Ln Zeichen.</numerusform>
            <numerusform>Das Passwort braucht mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password needs an uppercase letter.</source>
        <translation>Das Passwort braucht einen Großbuchstaben.</translation>
    </message>
    <message>
        <source>The password needs a lowercase letter.</source>
        <translation>Das Passwort braucht einen Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>Die beiden Passwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>This item no longer exists. Choose another one.</source>
        <translation>Dieses Element gibt es nicht mehr. Wählen Sie ein anderes.</translation>
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
        <source>%1 is a %2 file despite its name. Choose a CSV file.</source>
        <translation>%1 ist trotz des Namens eine %2-Datei. Wählen Sie eine CSV-Datei.</translation>
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
        <source>%1 is larger than 1 GB. Split it into smaller files.</source>
        <translation>%1 ist größer als 1 GB. Teilen Sie die Datei in kleinere auf.</translation>
    </message>
    <message>
        <source>%1 has too many rows for one import. Split it into smaller files.</source>
        <translation>%1 hat zu viele Zeilen für einen Import. Teilen Sie die Datei in kleinere auf.</translation>
    </message>
    <message>
        <source>%1, line %2: more than 200 columns. Remove the ones you do not need.</source>
        <translation>%1, Zeile %2: mehr als 200 Spalten. Entfernen Sie die nicht benötigten.</translation>
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
        <source>Reading %1 was cancelled. Choose the file again to continue.</source>
        <translation>Das Lesen von %1 wurde abgebrochen. Wählen Sie die Datei erneut, um fortzufahren.</translation>
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
        <source>Delete removes this filter</source>
        <translation>Entf entfernt diesen Filter</translation>
    </message>
    <message>
        <source>%1
Delete removes this filter</source>
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
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Getting everything for the first time. This is done once.</source>
        <translation>Alles wird zum ersten Mal geholt. Das geschieht nur einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Getting everything for the first time: %Ln record(s) so far.</source>
        <translation>
            <numerusform>Alles wird zum ersten Mal geholt: bisher %Ln Eintrag.</numerusform>
            <numerusform>Alles wird zum ersten Mal geholt: bisher %Ln Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to get everything for the first time.</source>
        <translation>Melden Sie sich an, um alles zum ersten Mal zu holen.</translation>
    </message>
    <message>
        <source>Getting everything for the first time</source>
        <translation>Alles wird zum ersten Mal geholt</translation>
    </message>
    <message numerus="yes">
        <source>Getting everything for the first time: %1 of %Ln record(s).</source>
        <translation>
            <numerusform>Alles wird zum ersten Mal geholt: %1 von %Ln Eintrag.</numerusform>
            <numerusform>Alles wird zum ersten Mal geholt: %1 von %Ln Einträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending and receiving is paused by a setting.</source>
        <translation>Senden und Empfangen ist durch eine Einstellung angehalten.</translation>
    </message>
</context>
<context>
    <name>ui::FixDialog</name>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to edit in this change. Put right what the sentence above names, then send it again.</source>
        <translation>An dieser Änderung gibt es nichts zu bearbeiten. Bringen Sie in Ordnung, was der Satz oben nennt, und senden Sie sie erneut.</translation>
    </message>
    <message>
        <source>Open the other user</source>
        <translation>Anderen Benutzer öffnen</translation>
    </message>
    <message>
        <source>Open the other customer</source>
        <translation>Anderen Kunden öffnen</translation>
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
        <source>PNG or JPEG. You can also drop a picture here.</source>
        <translation>PNG oder JPEG. Sie können ein Bild auch hier ablegen.</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>ui::ImagePicker</name>
    <message>
        <source>Choose picture…</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>This picture is too large: at most 2,048 × 2,048 pixels and 64 MB.</source>
        <translation>Dieses Bild ist zu groß: höchstens 2.048 × 2.048 Pixel und 64 MB.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG or WebP picture.</source>
        <translation>Das ist kein Bild im Format PNG, JPEG oder WebP.</translation>
    </message>
    <message>
        <source>Or drop a PNG, JPEG or WebP picture here.</source>
        <translation>Oder legen Sie hier ein Bild als PNG, JPEG oder WebP ab.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
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
        <source>Usage location where the file gives none</source>
        <translation>Nutzungsort, wo die Datei keinen angibt</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>The server draws a temporary password for each new user. You print or copy them from the confirmation sheet.</source>
        <translation>Der Server erzeugt für jeden neuen Benutzer ein temporäres Kennwort. Sie drucken oder kopieren sie vom Bestätigungsblatt.</translation>
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
</context>
<context>
    <name>ui::ImportModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message numerus="yes">
        <source>Already a user: will update %Ln field(s).</source>
        <translation>
            <numerusform>Bereits ein Benutzer: %Ln Feld wird aktualisiert.</numerusform>
            <numerusform>Bereits ein Benutzer: %Ln Felder werden aktualisiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already a user with these values.</source>
        <translation>Bereits ein Benutzer mit diesen Werten.</translation>
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
        <source>no header</source>
        <translation>ohne Kopfzeile</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>not in file · set for all</source>
        <translation>nicht in der Datei · für alle gesetzt</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message>
        <source>Partner Center template</source>
        <translation>Vorlage des Partner Centers</translation>
    </message>
    <message>
        <source>Microsoft 365 admin center template</source>
        <translation>Vorlage des Microsoft 365 Admin Centers</translation>
    </message>
    <message>
        <source>Microsoft 365 admin center template (15 columns)</source>
        <translation>Vorlage des Microsoft 365 Admin Centers (15 Spalten)</translation>
    </message>
    <message>
        <source>Entra template</source>
        <translation>Entra-Vorlage</translation>
    </message>
    <message>
        <source>Google template</source>
        <translation>Google-Vorlage</translation>
    </message>
    <message>
        <source>CIPP template</source>
        <translation>CIPP-Vorlage</translation>
    </message>
    <message>
        <source>columns recognised by their headers</source>
        <translation>Spalten an ihren Überschriften erkannt</translation>
    </message>
    <message>
        <source>Import users</source>
        <translation>Benutzer importieren</translation>
    </message>
    <message>
        <source>Reading … %1 %</source>
        <translation>Lesen … %1 %</translation>
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
        <translation>Updates</translation>
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
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Customer that the users are imported into</source>
        <translation>Kunde, in den die Benutzer importiert werden</translation>
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
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Double-click a cell to fix it. Nothing is sent until you run the plan.</source>
        <translation>Ein Doppelklick korrigiert eine Zelle. Vor dem Ausführen wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lesen …</translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln row(s) …</source>
        <translation>
            <numerusform>%Ln Zeile wird geprüft …</numerusform>
            <numerusform>%Ln Zeilen werden geprüft …</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From a file or a spreadsheet</source>
        <translation>Aus einer Datei oder Tabelle</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3 ·</source>
        <translation>%1 · %2 · %3 ·</translation>
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
    <message>
        <source>Making the plan …</source>
        <translation>Der Plan wird erstellt …</translation>
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
        <source>As detected</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <source>There is no text to paste. Copy the rows with their headers first.</source>
        <translation>Es gibt keinen Text zum Einfügen. Kopieren Sie zuerst die Zeilen mit ihren Überschriften.</translation>
    </message>
    <message>
        <source>Discard this import?</source>
        <translation>Diesen Import verwerfen?</translation>
    </message>
    <message>
        <source>What you fixed in the rows is lost. The file stays as it is, and nothing was sent.</source>
        <translation>Was Sie in den Zeilen korrigiert haben, geht verloren. Die Datei bleibt, wie sie ist, und gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Durch Komma getrennte Werte (*.csv)</translation>
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
        <source>No longer where it was: %1.</source>
        <comment>files</comment>
        <translation>Nicht mehr an ihrem Ort: %1.</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <comment>files</comment>
        <translation>Seitdem geändert: %1.</translation>
    </message>
    <message>
        <source>You go on with the rows as they were read then.</source>
        <translation>Es geht mit den Zeilen weiter, wie sie damals gelesen wurden.</translation>
    </message>
    <message>
        <source>What you fixed stays in the draft.</source>
        <translation>Was Sie berichtigt haben, bleibt im Entwurf.</translation>
    </message>
    <message>
        <source>The rows that you fixed before are kept under Drafts.</source>
        <translation>Die Zeilen, die Sie zuvor berichtigt haben, bleiben unter Entwürfe erhalten.</translation>
    </message>
</context>
<context>
    <name>ui::ImportStart</name>
    <message>
        <source>Read in another encoding</source>
        <translation>Mit anderem Zeichensatz lesen</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Paste from spreadsheet</source>
        <translation>Aus Tabelle einfügen</translation>
    </message>
    <message>
        <source>Drop a file with users here</source>
        <translation>Legen Sie hier eine Datei mit Benutzern ab</translation>
    </message>
    <message>
        <source>CSV files of Partner Center, Microsoft 365, Entra and Google are recognised, and any other with a line of headers. You see and can fix each row before anything is sent.</source>
        <translation>CSV-Dateien von Partner Center, Microsoft 365, Entra und Google werden erkannt, ebenso jede andere mit einer Kopfzeile. Sie sehen und korrigieren jede Zeile, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The file could not be read</source>
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
    <message>
        <source>This customer has no subscription yet. Add one under Licences.</source>
        <translation>Dieser Kunde hat noch kein Abonnement. Fügen Sie unter „Lizenzen“ eines hinzu.</translation>
    </message>
    <message>
        <source>Tick what they should have, untick what they should not.</source>
        <translation>Setzen Sie Häkchen bei dem, was sie haben sollen, und entfernen Sie die anderen.</translation>
    </message>
    <message>
        <source>Plan: %1 for %2 · %3</source>
        <translation>Plan: %1 für %2 · %3</translation>
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
</context>
<context>
    <name>ui::LicenceRow</name>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>%1 needed: buy %2 more, or choose fewer users</source>
        <translation>%1 nötig: Kaufen Sie %2 weitere oder wählen Sie weniger Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln Lizenzplatz</numerusform>
            <numerusform>%Ln Lizenzplätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will be used, %2 left after</source>
        <translation>belegt %1, danach %2 frei</translation>
    </message>
    <message>
        <source>%1 will be free again</source>
        <translation>gibt %1 wieder frei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 have it · leave as it is</source>
        <translation>
            <numerusform>%Ln von %1 hat sie · unverändert lassen</numerusform>
            <numerusform>%Ln von %1 haben sie · unverändert lassen</numerusform>
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
        <source>A subscription is a product that a customer bought, with a number of seats that users can be given.</source>
        <translation>Ein Abonnement ist ein Produkt, das ein Kunde gekauft hat, mit einer Anzahl von Lizenzplätzen für seine Benutzer.</translation>
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
        <source>Nothing matches</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>No row fits the filters and the search.</source>
        <translation>Keine Zeile passt zu den Filtern und der Suche.</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Das ließ sich nicht laden</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Try again</source>
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
        <source>The invitation is on its way. Choose services, then add subscriptions.</source>
        <translation>Die Einladung ist unterwegs. Wählen Sie Dienste und fügen Sie dann Abonnements hinzu.</translation>
    </message>
    <message>
        <source>The invitation is on its way.</source>
        <translation>Die Einladung ist unterwegs.</translation>
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
        <source>The clipboard has no text. Copy the rows in your spreadsheet first.</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst die Zeilen in Ihrer Tabelle.</translation>
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
        <source>&amp;Users of the customer</source>
        <translation>&amp;Benutzer des Kunden</translation>
    </message>
    <message>
        <source>&amp;Licences of the customer</source>
        <translation>&amp;Lizenzen des Kunden</translation>
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
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
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
        <source>The desk of a managed service provider. Licensed under the Apache License 2.0; Qt under the LGPL, Inter under the SIL Open Font License, Lucide under the ISC License.</source>
        <translation>Der Schreibtisch eines Managed Service Providers. Lizenziert unter der Apache License 2.0; Qt unter der LGPL, Inter unter der SIL Open Font License, Lucide unter der ISC License.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln temporary password(s) can be printed or copied</source>
        <translation>
            <numerusform>%Ln temporäres Kennwort kann gedruckt oder kopiert werden</numerusform>
            <numerusform>%Ln temporäre Kennwörter können gedruckt oder kopiert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Not finished: %1</source>
        <translation>Nicht fertig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are not finished</source>
        <translation>
            <numerusform>%Ln Entwurf ist nicht fertig</numerusform>
            <numerusform>%Ln Entwürfe sind nicht fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Show drafts</source>
        <translation>Entwürfe zeigen</translation>
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
        <translation>Mit einem Teamserver &amp;verbinden…</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>Erneut &amp;anmelden…</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>A&amp;bmelden…</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Sie sind abgemeldet.</translation>
    </message>
    <message>
        <source>You are signed out here. The server could not be told: sign this device out in the settings of another one.</source>
        <translation>Sie sind hier abgemeldet. Der Server konnte nicht verständigt werden: Melden Sie dieses Gerät in den Einstellungen eines anderen ab.</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %Ln change(s).</source>
        <translation>
            <numerusform>Melden Sie sich an, um %Ln Änderung zu senden.</numerusform>
            <numerusform>Melden Sie sich an, um %Ln Änderungen zu senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to receive and send again.</source>
        <translation>Melden Sie sich an, um wieder zu empfangen und zu senden.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Update Tenantry on this computer: the server no longer speaks with this version. Everything you do is kept until then.</source>
        <translation>Aktualisieren Sie Tenantry auf diesem Computer: Der Server spricht nicht mehr mit dieser Version. Bis dahin bleibt alles erhalten, was Sie tun.</translation>
    </message>
    <message>
        <source>The server is older than this program. Ask whoever runs it to update it; everything you do is kept until then.</source>
        <translation>Der Server ist älter als dieses Programm. Bitten Sie, wer ihn betreibt, ihn zu aktualisieren; bis dahin bleibt alles erhalten, was Sie tun.</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %Ln minute(s) fast. Set it right: times shown here are wrong until then.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht %Ln Minute vor. Stellen Sie sie richtig: Bis dahin sind die Zeiten hier falsch.</numerusform>
            <numerusform>Die Uhr dieses Computers geht %Ln Minuten vor. Stellen Sie sie richtig: Bis dahin sind die Zeiten hier falsch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %Ln minute(s) slow. Set it right: times shown here are wrong until then.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht %Ln Minute nach. Stellen Sie sie richtig: Bis dahin sind die Zeiten hier falsch.</numerusform>
            <numerusform>Die Uhr dieses Computers geht %Ln Minuten nach. Stellen Sie sie richtig: Bis dahin sind die Zeiten hier falsch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of %1 wait on this computer. Only a sign-in of their own sends them.</source>
        <translation>
            <numerusform>%Ln Änderung von %1 wartet auf diesem Computer. Nur die eigene Anmeldung sendet sie.</numerusform>
            <numerusform>%Ln Änderungen von %1 warten auf diesem Computer. Nur die eigene Anmeldung sendet sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server was restored from a backup.</source>
        <translation>Der Server wurde aus einer Sicherung wiederhergestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your changes was (were) sent again.</source>
        <translation>
            <numerusform>%Ln Ihrer Änderungen wurde noch einmal gesendet.</numerusform>
            <numerusform>%Ln Ihrer Änderungen wurden noch einmal gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you: a password is kept nowhere and must be set again.</source>
        <translation>
            <numerusform>%Ln braucht Sie: Ein Kennwort wird nirgends aufbewahrt und muss neu gesetzt werden.</numerusform>
            <numerusform>%Ln brauchen Sie: Ein Kennwort wird nirgends aufbewahrt und muss neu gesetzt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything you do is kept, and goes out by itself when the server is back. Check your network; if that works, ask whoever runs the server.</source>
        <translation>Der Server ist nicht erreichbar. Alles, was Sie tun, bleibt erhalten und geht von selbst hinaus, sobald er wieder da ist. Prüfen Sie Ihr Netz; wenn das geht, fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ui::ManagementPage</name>
    <message>
        <source>Management mode</source>
        <translation>Verwaltungsmodus</translation>
    </message>
    <message>
        <source>Who manages the tenant’s users and services?</source>
        <translation>Wer verwaltet die Benutzer und Dienste des Mandanten?</translation>
    </message>
    <message>
        <source>&amp;Partner management</source>
        <translation>Verwaltung durch den &amp;Partner</translation>
    </message>
    <message>
        <source>Your staff may reach the tenant, its users and its services.</source>
        <translation>Ihre Mitarbeiter haben Zugriff auf den Mandanten, seine Benutzer und seine Dienste.</translation>
    </message>
    <message>
        <source>C&amp;ustomer management</source>
        <translation>Verwaltung durch den K&amp;unden</translation>
    </message>
    <message>
        <source>The customer manages its tenant alone; your staff has no access.</source>
        <translation>Der Kunde verwaltet seinen Mandanten allein; Ihre Mitarbeiter haben keinen Zugriff.</translation>
    </message>
    <message>
        <source>I &amp;know that this cannot be changed back.</source>
        <translation>Ich &amp;weiß, dass sich das nicht zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Tick this to go on, or choose partner management.</source>
        <translation>Setzen Sie hier ein Häkchen, um fortzufahren, oder wählen Sie die Verwaltung durch den Partner.</translation>
    </message>
    <message>
        <source>Customer management cannot be changed to partner management later. You will not be able to add users or licences for this customer.</source>
        <translation>Die Verwaltung durch den Kunden lässt sich später nicht in die Verwaltung durch den Partner ändern. Sie können für diesen Kunden dann keine Benutzer oder Lizenzen mehr hinzufügen.</translation>
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
        <source>Seats bought</source>
        <translation>Gekaufte Lizenzplätze</translation>
    </message>
    <message>
        <source>Renews by itself</source>
        <translation>Verlängert sich von selbst</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlängerung</translation>
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
        <translation>Angehalten</translation>
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
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>data center</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>notification profile</source>
        <translation>Benachrichtigungsprofil</translation>
    </message>
    <message>
        <source>legal text</source>
        <translation>Rechtstext</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Invite customer</source>
        <translation>Kunden einladen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change licences</source>
        <translation>Lizenzen ändern</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
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
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Users may sign in</source>
        <translation>Benutzer dürfen sich anmelden</translation>
    </message>
    <message>
        <source>staff member</source>
        <translation>Teammitglied</translation>
    </message>
    <message>
        <source>service plan</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>user group</source>
        <translation>Benutzergruppe</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>invitation of a staff member</source>
        <translation>Einladung eines Teammitglieds</translation>
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
        <source>Must change the password</source>
        <translation>Muss das Passwort ändern</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>Hat eine Einladung angenommen</translation>
    </message>
    <message>
        <source>Waits for its administrator</source>
        <translation>Wartet auf seinen Administrator</translation>
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
        <translation>Meldet sich an mit</translation>
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
        <translation>So oft gesendet</translation>
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
        <source>Deletes</source>
        <translation>Löschungen</translation>
    </message>
</context>
<context>
    <name>ui::OnboardingWizard</name>
    <message>
        <source>The draft was not saved. %1</source>
        <translation>Der Entwurf wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Onboard a customer</source>
        <translation>Kunden aufnehmen</translation>
    </message>
    <message>
        <source>Changes are kept as a draft on this computer</source>
        <translation>Änderungen bleiben als Entwurf auf diesem Computer</translation>
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
        <translation>Entwurf auf diesem Computer gespeichert %1</translation>
    </message>
    <message>
        <source>The draft was not saved. %1 Close once more to leave without it.</source>
        <translation>Der Entwurf wurde nicht gespeichert. %1 Schließen Sie noch einmal, um ohne ihn zu gehen.</translation>
    </message>
    <message>
        <source>Something is missing in “%1”.</source>
        <translation>In „%1“ fehlt noch etwas.</translation>
    </message>
    <message>
        <source>The server was never reached from here, so the password cannot be sealed for it yet. The draft is kept: invite as soon as the server is there.</source>
        <translation>Der Server war von hier noch nie erreichbar, deshalb lässt sich das Kennwort noch nicht für ihn versiegeln. Der Entwurf bleibt: Laden Sie ein, sobald der Server da ist.</translation>
    </message>
</context>
<context>
    <name>ui::OpeningPage</name>
    <message>
        <source>Welcome to Tenantry</source>
        <translation>Willkommen bei Tenantry</translation>
    </message>
    <message>
        <source>Onboard customers, and run the users and licences of all of them. Where do you want to work?</source>
        <translation>Nehmen Sie Kunden auf und betreuen Sie die Benutzer und Lizenzen aller Kunden. Wo möchten Sie arbeiten?</translation>
    </message>
    <message>
        <source>Work on this computer</source>
        <translation>Auf diesem Computer arbeiten</translation>
    </message>
    <message>
        <source>Ready in seconds. The server starts by itself and everything stays in your own folder.</source>
        <translation>In Sekunden bereit. Der Server startet von selbst, und alles bleibt in Ihrem eigenen Ordner.</translation>
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
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
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
        <source>Nothing was changed. Your data is in %1.</source>
        <translation>Nichts wurde geändert. Ihre Daten liegen in %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
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
        <source>This computer has no keychain that Tenantry could use. The passphrase protects what waits to be sent and the temporary passwords. It is not kept anywhere and cannot be recovered.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Tenantry nutzen könnte. Die Passphrase schützt, was noch zu senden ist, und die temporären Kennwörter. Sie wird nirgends aufbewahrt und lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>It opens what waits to be sent and the temporary passwords on this computer.</source>
        <translation>Sie öffnet auf diesem Computer, was noch zu senden ist, und die temporären Kennwörter.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this workspace. Try again.</source>
        <translation>Das ist nicht die Passphrase dieses Arbeitsbereichs. Versuchen Sie es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %Ln characters.</source>
        <translation>
            <numerusform>Verwenden Sie mindestens %Ln Zeichen.</numerusform>
            <numerusform>Verwenden Sie mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same. Type the passphrase again.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie die Passphrase erneut ein.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s own server. Sign in once; what you read is kept here too, so that you can work offline.</source>
        <translation>Der eigene Server Ihrer Organisation. Sie melden sich einmal an; was Sie lesen, liegt auch hier, damit Sie offline arbeiten können.</translation>
    </message>
</context>
<context>
    <name>ui::OperationsModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
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
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
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
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
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
        <source>Since</source>
        <translation>Seit</translation>
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
        <source>Agreed on the customer&apos;s behalf</source>
        <translation>Im Namen des Kunden vereinbart</translation>
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
        <source>%1 · its administrator was asked to finish the onboarding</source>
        <translation>%1 · der Administrator wurde gebeten, das Onboarding abzuschließen</translation>
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
        <source>Met: %1</source>
        <translation>Erfüllt: %1</translation>
    </message>
    <message>
        <source>Not met yet: %1</source>
        <translation>Noch nicht erfüllt: %1</translation>
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
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Same users as</source>
        <translation>Dieselben Benutzer wie</translation>
    </message>
</context>
<context>
    <name>ui::PlanPage</name>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>Back to the plans</source>
        <translation>Zurück zu den Plänen</translation>
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
        <source>Edit and send again</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Changes of this plan</source>
        <translation>Änderungen dieses Plans</translation>
    </message>
    <message>
        <source>No change is in this state</source>
        <translation>Keine Änderung hat diesen Stand</translation>
    </message>
    <message>
        <source>Show all changes of the plan to see the others.</source>
        <translation>Zeigen Sie alle Änderungen des Plans an, um die anderen zu sehen.</translation>
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
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>running · %1 / s</source>
        <translation>laufen · %1 / s</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufen</translation>
    </message>
    <message>
        <source>waiting · paused</source>
        <translation>warten · pausiert</translation>
    </message>
    <message>
        <source>waiting · about %1</source>
        <translation>warten · etwa %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>warten</translation>
    </message>
    <message>
        <source>%1 need you · %2 blocked</source>
        <translation>%1 brauchen Sie · %2 blockiert</translation>
    </message>
    <message numerus="yes">
        <source>need(s) you</source>
        <translation>
            <numerusform>braucht Sie</numerusform>
            <numerusform>brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
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
        <source>Credentials (%1)</source>
        <translation>Anmeldedaten (%1)</translation>
    </message>
    <message>
        <source>Select a change that needs you first.</source>
        <translation>Wählen Sie zuerst eine Änderung, die Sie braucht.</translation>
    </message>
    <message>
        <source>Cancel this plan?</source>
        <translation>Diesen Plan abbrechen?</translation>
    </message>
    <message>
        <source>Cancel the plan</source>
        <translation>Plan abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %Ln change(s) were already sent and stay.</source>
        <translation>
            <numerusform>Abgebrochen. %Ln Änderung war schon gesendet und bleibt.</numerusform>
            <numerusform>Abgebrochen. %Ln Änderungen waren schon gesendet und bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln row(s) to %1.</source>
        <translation>
            <numerusform>%Ln Zeile in %1 gespeichert.</numerusform>
            <numerusform>%Ln Zeilen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln chosen…</source>
        <translation>
            <numerusform>%Ln gewählte rückgängig machen …</numerusform>
            <numerusform>%Ln gewählte rückgängig machen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen …</translation>
    </message>
    <message>
        <source>Nothing can be undone</source>
        <translation>Nichts kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 Ergebnisse</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not sent yet are taken back.</source>
        <translation>
            <numerusform>%Ln noch nicht gesendete Änderung wird zurückgenommen.</numerusform>
            <numerusform>%Ln noch nicht gesendete Änderungen werden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already sent stay(s) as it is.</source>
        <translation>
            <numerusform>%Ln ist schon gesendet und bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln sind schon gesendet und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Plan behalten</translation>
    </message>
    <message>
        <source>Cancelled. Nothing had been sent.</source>
        <translation>Abgebrochen. Es war noch nichts gesendet.</translation>
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
        <source>Who</source>
        <translation>Wer</translation>
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
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Durch Komma getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
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
    <message>
        <source>Changes of this plan</source>
        <translation>Änderungen dieses Plans</translation>
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
    <message>
        <source>What is blocked is not sent.</source>
        <translation>Was blockiert ist, wird nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing has been sent yet</source>
        <translation>noch nichts gesendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message numerus="yes">
        <source>Type the customer&apos;s name, “%1”, to delete %Ln thing(s)</source>
        <translation>
            <numerusform>Geben Sie den Namen des Kunden ein, „%1“, um %Ln Objekt zu löschen</numerusform>
            <numerusform>Geben Sie den Namen des Kunden ein, „%1“, um %Ln Objekte zu löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these users is also changed by %1, which comes first.</source>
        <translation>
            <numerusform>%Ln dieser Benutzer wird auch von %1 geändert, und zwar vorher.</numerusform>
            <numerusform>%Ln dieser Benutzer werden auch von %1 geändert, und zwar vorher.</numerusform>
        </translation>
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
</context>
<context>
    <name>ui::PlanRowsModel</name>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>ui::PlanText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
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
        <source>Give licences</source>
        <translation>Lizenzen zuweisen</translation>
    </message>
    <message>
        <source>Give licence</source>
        <translation>Lizenz zuweisen</translation>
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
        <source>Deleted, restorable until %1</source>
        <translation>Gelöscht, wiederherstellbar bis %1</translation>
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
        <source>made from %1</source>
        <translation>erstellt aus %1</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
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
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
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
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln never happened</source>
        <translation>
            <numerusform>%Ln hat nie stattgefunden</numerusform>
            <numerusform>%Ln haben nie stattgefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln onboarded a customer, who has been written to</source>
        <translation>
            <numerusform>%Ln hat einen Kunden aufgenommen, der angeschrieben wurde</numerusform>
            <numerusform>%Ln haben Kunden aufgenommen, die angeschrieben wurden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set a password; the one before is kept nowhere</source>
        <translation>
            <numerusform>%Ln hat ein Kennwort gesetzt; das vorige wird nirgends aufbewahrt</numerusform>
            <numerusform>%Ln haben Kennwörter gesetzt; die vorigen werden nirgends aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was changed again since</source>
        <translation>
            <numerusform>%Ln wurde seitdem erneut geändert</numerusform>
            <numerusform>%Ln wurden seitdem erneut geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concerned what is not there any more</source>
        <translation>
            <numerusform>%Ln betraf etwas, das es nicht mehr gibt</numerusform>
            <numerusform>%Ln betrafen etwas, das es nicht mehr gibt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is as it was before already</source>
        <translation>
            <numerusform>%Ln ist schon wieder wie zuvor</numerusform>
            <numerusform>%Ln sind schon wieder wie zuvor</numerusform>
        </translation>
    </message>
    <message>
        <source>What cannot be undone: %1.</source>
        <translation>Was nicht rückgängig gemacht werden kann: %1.</translation>
    </message>
    <message>
        <source>Delete users</source>
        <translation>Benutzer löschen</translation>
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
        <source>Whatever you change becomes a plan: first shown, then run. Import users or change licences, and the plan stays here with what became of each row.</source>
        <translation>Was immer Sie ändern, wird ein Plan: erst gezeigt, dann ausgeführt. Importieren Sie Benutzer oder ändern Sie Lizenzen; der Plan bleibt hier mit dem Ergebnis jeder Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) need you</source>
        <translation>
            <numerusform>%Ln Änderung braucht Sie</numerusform>
            <numerusform>%Ln Änderungen brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait to be sent</source>
        <translation>
            <numerusform>%Ln Änderung wartet auf das Senden</numerusform>
            <numerusform>%Ln Änderungen warten auf das Senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Alles ist gesendet</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesPage</name>
    <message>
        <source>Tags and settings</source>
        <translation>Tags und Einstellungen</translation>
    </message>
    <message>
        <source>Set on the customer’s behalf.</source>
        <translation>Im Namen des Kunden festgelegt.</translation>
    </message>
    <message>
        <source>There are no tags on the server yet.</source>
        <translation>Auf dem Server gibt es noch keine Tags.</translation>
    </message>
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
        <source>E-mails that the customer gets</source>
        <translation>E-Mails, die der Kunde erhält</translation>
    </message>
    <message>
        <source>None: nobody is told about jobs</source>
        <translation>Keine: niemand wird informiert</translation>
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
            <numerusform>Diese Änderung braucht eine Anmeldung aus der letzten Minute. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.</numerusform>
            <numerusform>Diese Änderung braucht eine Anmeldung aus den letzten %Ln Minuten. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This change needs a second person. Another owner or administrator was asked to approve it. Retry within %Ln hour(s) of the approval.</source>
        <translation>
            <numerusform>Diese Änderung braucht eine zweite Person. Jemand mit der Rolle Inhaber oder Administrator wurde um Genehmigung gebeten. Versuchen Sie es innerhalb einer Stunde nach der Genehmigung erneut.</numerusform>
            <numerusform>Diese Änderung braucht eine zweite Person. Jemand mit der Rolle Inhaber oder Administrator wurde um Genehmigung gebeten. Versuchen Sie es innerhalb von %Ln Stunden nach der Genehmigung erneut.</numerusform>
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
        <translation>Dieses Element gibt es auf dem Server nicht mehr. Verwerfen Sie diese Änderung.</translation>
    </message>
    <message>
        <source>This item is already on the server. Discard this change.</source>
        <translation>Dieses Element gibt es auf dem Server bereits. Verwerfen Sie diese Änderung.</translation>
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
        <translation>Ein anderes Element verwendet dieses noch. Entfernen Sie zuerst diese Verwendung.</translation>
    </message>
    <message>
        <source>The invitation was already accepted or cancelled. Discard this change, or send a new invitation.</source>
        <translation>Die Einladung wurde bereits angenommen oder zurückgezogen. Verwerfen Sie diese Änderung oder senden Sie eine neue Einladung.</translation>
    </message>
    <message>
        <source>The approval request was already answered or has expired. Request approval again.</source>
        <translation>Die Genehmigungsanfrage wurde bereits beantwortet oder ist abgelaufen. Bitten Sie erneut um Genehmigung.</translation>
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
        <translation>Dieses Element wurde gelöscht. Verwerfen Sie diese Änderung oder stellen Sie das Element zuerst wieder her.</translation>
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
        <source>The server refused a change that this one depends on. Resolve that change first, then retry.</source>
        <translation>Der Server hat eine Änderung abgelehnt, von der diese abhängt. Klären Sie zuerst jene und versuchen Sie es erneut.</translation>
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
            <numerusform>Diese Änderung wurde seit über einem Tag nicht gesendet. Prüfen Sie sie und senden oder verwerfen Sie sie.</numerusform>
            <numerusform>Diese Änderung wurde seit über %Ln Tagen nicht gesendet. Prüfen Sie sie und senden oder verwerfen Sie sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tenantry ended several times while sending this change. Retry, or discard the change and make it again.</source>
        <translation>Tenantry wurde beim Senden dieser Änderung mehrmals beendet. Versuchen Sie es erneut, oder verwerfen Sie die Änderung und nehmen Sie sie neu vor.</translation>
    </message>
    <message>
        <source>The server was restored from a backup, and passwords are never stored. Discard this change and set the password again.</source>
        <translation>Der Server wurde aus einer Sicherung wiederhergestellt, und Passwörter werden nie gespeichert. Verwerfen Sie diese Änderung und legen Sie das Passwort neu fest.</translation>
    </message>
    <message>
        <source>The server refused this change: %1. Correct and retry it, or discard it.</source>
        <comment>the server&apos;s words</comment>
        <translation>Der Server hat diese Änderung abgelehnt: %1. Korrigieren Sie sie und versuchen Sie es erneut, oder verwerfen Sie sie.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewModel</name>
    <message>
        <source>What to know</source>
        <translation>Gut zu wissen</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Nothing was sent so far. This is what the invitation says.</source>
        <translation>Bisher wurde nichts gesendet. Das steht in der Einladung.</translation>
    </message>
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
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Partner: your staff may reach the tenant</source>
        <translation>Partner: Ihre Mitarbeiter haben Zugriff auf den Mandanten</translation>
    </message>
    <message>
        <source>Customer: no access for your staff, for good</source>
        <translation>Kunde: kein Zugriff für Ihre Mitarbeiter, endgültig</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>data center (city)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Set, and sealed so that only the server can open it</source>
        <translation>Festgelegt und so versiegelt, dass nur der Server es öffnen kann</translation>
    </message>
    <message>
        <source>Not kept in the draft: choose Edit and type it again</source>
        <translation>Nicht im Entwurf gespeichert: Wählen Sie „Bearbeiten“ und geben Sie es erneut ein</translation>
    </message>
    <message>
        <source>planned work and incidents</source>
        <translation>geplante Arbeiten und Störungen</translation>
    </message>
    <message>
        <source>news about products</source>
        <translation>Neues zu Produkten</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
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
        <source>Nothing matches.</source>
        <translation>Kein Treffer.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1   %2</source>
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
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>No licences are given.</source>
        <translation>Keine Lizenzen werden zugewiesen.</translation>
    </message>
    <message>
        <source>Seats:</source>
        <translation>Lizenzplätze:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
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
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>&amp;Waiting changes</source>
        <translation>&amp;Wartende Änderungen</translation>
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
        <source>Services are saved</source>
        <translation>Die Dienste werden gespeichert</translation>
    </message>
    <message>
        <source>This service has to be enabled on the partner first.</source>
        <translation>Dieser Dienst muss zuerst beim Partner aktiviert werden.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
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
        <translation>Bequem</translation>
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
        <source>In force when Tenantry is started again.</source>
        <translation>Gilt, sobald Tenantry neu gestartet wird.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Everything is on this computer: the server&apos;s database and what was read from it.</source>
        <translation>Alles liegt auf diesem Computer: die Datenbank des Servers und was daraus gelesen wurde.</translation>
    </message>
    <message>
        <source>What was read from the team server is kept here, so that it can be read offline.</source>
        <translation>Hier liegt, was vom Teamserver gelesen wurde, damit es offline lesbar ist.</translation>
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
        <source>Rows of tables</source>
        <translation>Tabellenzeilen</translation>
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
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Sparingly, on a connection that costs</source>
        <translation>Sparsam, bei einer Verbindung, die Geld kostet</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Nur wenn ich es verlange</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>Senden und Empfangen</translation>
    </message>
    <message>
        <source>Whatever you do is kept on this computer first.</source>
        <translation>Was Sie tun, wird immer zuerst auf diesem Computer behalten.</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what changed, to compare dates</source>
        <translation>Änderungen aufbewahren, um Tage zu vergleichen</translation>
    </message>
    <message>
        <source>What was kept is deleted.</source>
        <translation>Was aufbewahrt war, wird gelöscht.</translation>
    </message>
    <message>
        <source>What is older is deleted. It lies on this computer only, beside what was read from the server.</source>
        <translation>Älteres wird gelöscht. Es liegt nur auf diesem Computer, neben dem, was vom Server gelesen wurde.</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Jedes Mal</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln thing(s)</source>
        <translation>
            <numerusform>Ab mehr als %Ln Objekt</numerusform>
            <numerusform>Ab mehr als %Ln Objekten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the customer&apos;s name before deleting</source>
        <translation>Vor dem Löschen nach dem Namen des Kunden fragen</translation>
    </message>
    <message>
        <source>A plan that deletes so much runs only when its customer is typed.</source>
        <translation>Ein Plan, der so viel löscht, läuft erst, wenn sein Kunde eingegeben wurde.</translation>
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
        <source>Made on %1 · confidential: hand each strip to its person, destroy what is left over</source>
        <translation>Erstellt am %1 · vertraulich: Geben Sie jeden Abschnitt seiner Person und vernichten Sie, was übrig bleibt</translation>
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
        <source>Valid for 72 hours. You choose your own password when you first sign in.</source>
        <translation>72 Stunden gültig. Bei der ersten Anmeldung wählen Sie ein eigenes Kennwort.</translation>
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
        <source>Enter the server&apos;s address.</source>
        <translation>Geben Sie die Adresse des Servers ein.</translation>
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
        <source>The server&apos;s certificate has expired. Ask your server administrator to renew it.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen. Bitten Sie Ihre Serveradministration, es zu erneuern.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check this computer&apos;s date and time, then contact your server administrator.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig. Prüfen Sie Datum und Uhrzeit dieses Computers und wenden Sie sich dann an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for a different address. Check the address, then contact your server administrator.</source>
        <translation>Das Zertifikat des Servers gilt für eine andere Adresse. Prüfen Sie die Adresse und wenden Sie sich dann an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>This computer doesn&apos;t trust the server&apos;s certificate authority. If your organisation has its own authority, choose its certificate file when you connect.</source>
        <translation>Dieser Computer vertraut der Zertifizierungsstelle des Servers nicht. Wenn Ihre Organisation eine eigene hat, wählen Sie beim Verbinden deren Zertifikatsdatei.</translation>
    </message>
    <message>
        <source>Couldn&apos;t agree on a secure protocol with the server. Ask your server administrator to enable TLS 1.2 or 1.3.</source>
        <translation>Mit dem Server ließ sich kein sicheres Protokoll vereinbaren. Bitten Sie Ihre Serveradministration, TLS 1.2 oder 1.3 zu aktivieren.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was revoked. Contact your server administrator.</source>
        <translation>Das Zertifikat des Servers wurde widerrufen. Wenden Sie sich an Ihre Serveradministration.</translation>
    </message>
    <message>
        <source>The selected file contains no certificate. Choose your authority&apos;s certificate in PEM format.</source>
        <translation>Die ausgewählte Datei enthält kein Zertifikat. Wählen Sie das Zertifikat Ihrer Zertifizierungsstelle im PEM-Format.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted. Contact your server administrator.</source>
        <translation>Dem Zertifikat des Servers kann nicht vertraut werden. Wenden Sie sich an Ihre Serveradministration.</translation>
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
        <translation>Der Server zeigt unter einem bekannten Namen einen anderen Schlüssel, deshalb werden keine Passwörter an ihn gesendet. Wenden Sie sich an Ihre Serveradministration, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>This sign-in belongs to another organisation. Sign in with an account of this one, or connect to the other one as a separate workspace.</source>
        <translation>Diese Anmeldung gehört zu einer anderen Organisation. Melden Sie sich mit einem Konto dieser Organisation an, oder verbinden Sie die andere als eigenen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Something answered at this address, but it isn&apos;t a Tenantry server. If this network has a sign-in page, open it in a browser first.</source>
        <translation>Unter dieser Adresse hat etwas geantwortet, aber kein Tenantry-Server. Wenn dieses Netzwerk eine Anmeldeseite hat, öffnen Sie sie zuerst im Browser.</translation>
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
        <source>Tenantry does not understand the server&apos;s answer. Ask your server administrator to update the server.</source>
        <translation>Tenantry versteht die Antwort des Servers nicht. Bitten Sie Ihre Serveradministration, den Server zu aktualisieren.</translation>
    </message>
    <message>
        <source>The server&apos;s own address is %1. Use that address.</source>
        <translation>Die eigene Adresse des Servers ist %1. Verwenden Sie diese Adresse.</translation>
    </message>
    <message>
        <source>The sign-in in the browser timed out. Try again.</source>
        <translation>Die Zeit für die Anmeldung im Browser ist abgelaufen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser. Try again.</source>
        <translation>Die Anmeldung wurde im Browser abgebrochen. Versuchen Sie es erneut.</translation>
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
            <numerusform>%Ln Element löschen</numerusform>
            <numerusform>%Ln Elemente löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To answer, you need a sign-in from the last %Ln minute(s). Sign in again, then answer.</source>
        <translation>
            <numerusform>Für eine Antwort brauchen Sie eine Anmeldung aus der letzten Minute. Melden Sie sich erneut an und antworten Sie dann.</numerusform>
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
        <source>Remove everything after the server&apos;s name.</source>
        <translation>Entfernen Sie alles nach dem Namen des Servers.</translation>
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
        <translation>Mit Ihrer Rolle dürfen Sie keine Passwörter zurücksetzen.</translation>
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
            <numerusform>Eine ausstehende Änderung braucht eine Anmeldung aus der letzten Minute.</numerusform>
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
</context>
<context>
    <name>ui::SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Keep what is on this computer</source>
        <translation>Behalten, was auf diesem Computer liegt</translation>
    </message>
    <message>
        <source>It can still be read here, and what waits is sent after you sign in again.</source>
        <translation>Es kann hier weiter gelesen werden, und was wartet, wird gesendet, wenn Sie sich wieder anmelden.</translation>
    </message>
    <message>
        <source>Delete it from this computer</source>
        <translation>Von diesem Computer löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that were not sent are lost for good.</source>
        <translation>
            <numerusform>%Ln nicht gesendete Änderung geht endgültig verloren.</numerusform>
            <numerusform>%Ln nicht gesendete Änderungen gehen endgültig verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was sent: nothing is lost. It is read anew after the next sign-in.</source>
        <translation>Alles wurde gesendet: Nichts geht verloren. Nach der nächsten Anmeldung wird es neu gelesen.</translation>
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
    <message numerus="yes">
        <source>%Ln change(s) wait on this computer and were not sent.</source>
        <translation>
            <numerusform>%Ln Änderung wartet auf diesem Computer und wurde nicht gesendet.</numerusform>
            <numerusform>%Ln Änderungen warten auf diesem Computer und wurden nicht gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
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
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Getting everything for the first time</source>
        <translation>Alles wird zum ersten Mal geholt</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Up to date · %1</source>
        <translation>Aktuell · %1</translation>
    </message>
    <message>
        <source>Offline · everything you do is kept</source>
        <translation>Offline · alles, was Sie tun, bleibt erhalten</translation>
    </message>
    <message>
        <source>Offline · as of %1</source>
        <translation>Offline · Stand %1</translation>
    </message>
    <message>
        <source>Sign in again to send and receive</source>
        <translation>Melden Sie sich erneut an, um zu senden und zu empfangen</translation>
    </message>
    <message>
        <source>This version is too old for the server: update Tenantry</source>
        <translation>Diese Version ist zu alt für den Server: Aktualisieren Sie Tenantry</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln braucht Sie</numerusform>
            <numerusform>%Ln brauchen Sie</numerusform>
        </translation>
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
        <source>The server could not prove who it is</source>
        <translation>Der Server konnte nicht beweisen, wer er ist</translation>
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
        <source>Paused · everything you do is kept</source>
        <translation>Angehalten · alles, was Sie tun, bleibt erhalten</translation>
    </message>
    <message>
        <source>Paused · as of %1</source>
        <translation>Angehalten · Stand %1</translation>
    </message>
    <message>
        <source>Show what waits to be sent</source>
        <translation>Zeigen, was aufs Senden wartet</translation>
    </message>
    <message>
        <source>This network asks for a sign-in first</source>
        <translation>Dieses Netz verlangt zuerst eine Anmeldung</translation>
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
        <source>Renew automatically</source>
        <translation>Automatisch verlängern</translation>
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
        <source>For %1</source>
        <translation>Für %1</translation>
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
    <message>
        <source>%1 used now</source>
        <translation>%1 derzeit belegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln Lizenzplatz</numerusform>
            <numerusform>%Ln Lizenzplätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 used. Take licences from users first, or keep at least as many seats.</source>
        <translation>%1 belegt. Nehmen Sie zuerst Benutzern Lizenzen weg oder behalten Sie mindestens so viele Plätze.</translation>
    </message>
    <message>
        <source>%1: %2</source>
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
        <source>Renews</source>
        <translation>Verlängerung</translation>
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
</context>
<context>
    <name>ui::TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Tag %1 entfernen</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
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
        <source>Users belong to a customer. Import a CSV file, or open a customer and add them one by one.</source>
        <translation>Benutzer gehören zu einem Kunden. Importieren Sie eine CSV-Datei, oder öffnen Sie einen Kunden und fügen Sie sie einzeln hinzu.</translation>
    </message>
    <message>
        <source>Add them one by one, or drop a CSV file from any vendor&apos;s portal here.</source>
        <translation>Fügen Sie sie einzeln hinzu, oder legen Sie hier eine CSV-Datei aus dem Portal eines Anbieters ab.</translation>
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
        <source>Without a licence</source>
        <translation>Ohne Lizenz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
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
        <source>Select users of one customer: licences belong to a customer</source>
        <translation>Wählen Sie Benutzer eines Kunden: Lizenzen gehören zu einem Kunden</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Select users of one customer: a plan belongs to a customer</source>
        <translation>Wählen Sie Benutzer eines Kunden: Ein Plan gehört zu einem Kunden</translation>
    </message>
</context>
<context>
    <name>ui::Values</name>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>something that is no longer there</source>
        <translation>etwas, das nicht mehr da ist</translation>
    </message>
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
</context>
<context>
    <name>ui::WaitingModel</name>
    <message>
        <source>another change</source>
        <translation>einer anderen Änderung</translation>
    </message>
    <message>
        <source>Goes with the next exchange</source>
        <translation>Geht mit dem nächsten Austausch</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>The server could not take it yet; next try %1</source>
        <translation>Der Server konnte sie noch nicht annehmen; nächster Versuch %1</translation>
    </message>
    <message>
        <source>After the earlier change for “%1”</source>
        <translation>Nach der früheren Änderung für „%1“</translation>
    </message>
    <message>
        <source>Its plan is paused</source>
        <translation>Ihr Plan ist angehalten</translation>
    </message>
    <message>
        <source>Made by somebody else: only their sign-in sends it</source>
        <translation>Von jemand anderem: Nur deren Anmeldung sendet sie</translation>
    </message>
    <message>
        <source>Unsent for more than 14 days: send it if it is still right</source>
        <translation>Seit mehr als 14 Tagen nicht gesendet: Senden Sie sie, wenn sie noch stimmt</translation>
    </message>
    <message>
        <source>Tenantry ended several times while sending it</source>
        <translation>Tenantry ist beim Senden mehrmals beendet worden</translation>
    </message>
    <message>
        <source>The server was restored: the password must be set again</source>
        <translation>Der Server wurde wiederhergestellt: Das Kennwort muss neu gesetzt werden</translation>
    </message>
    <message>
        <source>The earlier change for “%1” needs you first</source>
        <translation>Die frühere Änderung für „%1“ braucht Sie zuerst</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
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
        <source>Why it waits</source>
        <translation>Warum sie wartet</translation>
    </message>
</context>
<context>
    <name>ui::WaitingPage</name>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Edit and send again…</source>
        <translation>Bearbeiten und erneut senden …</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Whatever you change is kept on this computer first and then sent. All of it is.</source>
        <translation>Was Sie ändern, wird zuerst auf diesem Computer behalten und dann gesendet. Alles ist gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait on this computer</source>
        <translation>
            <numerusform>%Ln Änderung wartet auf diesem Computer</numerusform>
            <numerusform>%Ln Änderungen warten auf diesem Computer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln braucht Sie</numerusform>
            <numerusform>%Ln brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are shown</source>
        <translation>
            <numerusform>die %Ln erste wird gezeigt</numerusform>
            <numerusform>die ersten %Ln werden gezeigt</numerusform>
        </translation>
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
</context>
</TS>

### What the program says, in Danish. The messages, their order and their arguments are those of en.ftl.

## Sentences

sentence = { $words }.
sentences = { $first }. { $second }.

## Keys

interrupt-quits = Intet er markeret til kopiering. { $quit } afslutter; det gør Ctrl+C igen også.

## Commands: what each is called, what it does, and what else people call it, to find it by

action-save = Gem
action-save-about = Se ændringerne igennem, og send dem til API'et.
action-save-called = send, opdater, skriv, ændringer, gennemse, gennemsyn, bekræft
action-open = Åbn
action-open-about = Åbn en anden kunde; ikke-gemte ændringer bliver liggende.
action-open-called = kunde, find, søg, slå op, opslag, telefon, mobil, e-mail, mail, navn, seneste
action-edit-unread = Rediger uden at hente
action-edit-unread-about = Ret en kunde ud fra eksternt id, når API'et ikke kan slå det op; kun det, du skriver, bliver sendt.
action-edit-unread-called = blindt, ulæst, eksternt id, kunde, åbn, ny, kun skrive
action-pin = Fastgør
action-pin-about = Hold kunden fast på listen, eller slip den igen.
action-pin-called = favorit, stjerne, behold, frigør, kunde
action-next-customer = Næste kunde
action-next-customer-about = Gå til den næste åbne kunde.
action-next-customer-called = skift, vindue, højre
action-previous-customer = Forrige kunde
action-previous-customer-about = Gå til den forrige åbne kunde.
action-previous-customer-called = skift, vindue, venstre
action-close = Luk
action-close-about = Luk kunden; ikke-gemte ændringer bliver liggende på denne computer.
action-close-called = færdig, forlad, kunde, vindue
action-undo = Fortryd
action-undo-about = Tag den seneste ændring tilbage, uanset felt.
action-undo-called = tilbage, rul tilbage, ændring, annuller
action-redo = Gentag
action-redo-about = Lav den ændring igen, du sidst fortrød.
action-redo-called = igen, annuller fortryd, frem, gendan
action-reload = Hent igen
action-reload-about = Hent kunden igen; ikke-gemte ændringer bliver bevaret og flettet ind.
action-reload-called = opdater, genindlæs, hent, læs, kunde
action-restore = Gammel værdi
action-restore-about = Giv feltet den værdi igen, det havde, da kunden blev hentet; i historikken værdien før den ændring. I et felt, du ikke har ændret, tager den værdien fra den forrige kunde.
action-restore-called = gendan, nulstil, tidligere, oprindelig, fortryd, felt
action-same = Forrige kundes værdi
action-same-about = Giv feltet den værdi, som den forrige kunde har der.
action-same-called = samme, kopier, forrige, husstand, familie
action-repeat = Gentag på denne kunde
action-repeat-about = Foretag ændringerne fra sidste lagring på denne kunde også, og se dem igennem.
action-repeat-called = igen, samme ændringer, anvend
action-put-back = Giv gemte værdier tilbage
action-put-back-about = Sæt det tilbage, som blev gemt her, og som en anden har ændret siden, og se det igennem.
action-put-back-called = tabt, overskrevet, sidst, tilbage
action-discard = Kassér ændringer
action-discard-about = Kassér de ikke-gemte ændringer på kunden; du bliver spurgt først og kan fortryde.
action-discard-called = smid væk, slet, fjern, drop, kladde, glem, ikke gemt
action-next-field = Næste felt
action-next-field-about = Gå til det næste felt.
action-next-field-called = ned, frem
action-previous-field = Forrige felt
action-previous-field-about = Gå til det forrige felt.
action-previous-field-called = op, tilbage
action-jump = Hop
action-jump-about = Gå til et felt, en række eller en fane med et bogstav.
action-jump-called = gå til, bogstav, genvej, felt
action-profile-about = Se, hvem kunden er, og hvordan du får fat i kunden.
action-profile-called = fane, navn, adresse, telefon, mobil, e-mail, mail, kontakt
action-loyalty-about = Se point og stempelkort.
action-loyalty-called = fane, point, bonus, stempler, stempelkort, klippekort
action-promotions-about = Se tilbud, og om de kan bruges.
action-promotions-called = fane, kuponer, kampagner, rabatter, rabatkoder, værdibeviser
action-consents-about = Se, hvad kunden har sagt ja til.
action-consents-called = fane, tilladelser, markedsføring, nyhedsbrev, reklamer, sms, gdpr, persondata
action-extra-about = Rediger extendedProperties som JSON med hele svaret ved siden af.
action-extra-called = fane, json, egne felter, rå data, ekstra felter
action-journal-about = Se, hvad der er gemt på kunden.
action-journal-called = fane, journal, log, ændringer, tidligere
action-next-tab = Næste fane
action-next-tab-about = Gå til fanen til højre.
action-next-tab-called = frem, højre
action-previous-tab = Forrige fane
action-previous-tab-about = Gå til fanen til venstre.
action-previous-tab-called = tilbage, venstre
action-filter = Filtrer
action-filter-about = Vis kun de tilbud eller de gemte ændringer i historikken, som indeholder det, du skriver.
action-filter-called = søg, find
action-what-if = Hvad hvis
action-what-if-about = Spørg, hvilke tilbud der ville gælde på et andet tidspunkt, i en anden butik eller kanal.
action-what-if-called = tid, dato, butik, kanal, simuler, afprøv
action-only-state = Status
action-only-state-about = Vis kun tilbud, der kan bruges; tryk igen for hver af de andre statusser og til sidst alle.
action-only-state-called = filter, kan bruges, gyldig, udløbet
action-sort = Sortér
action-sort-about = Sortér tilbuddene efter næste kolonne; efter den sidste står de, som de blev modtaget.
action-sort-called = rækkefølge
action-sort-back = Vend sortering
action-sort-back-about = Sortér tilbuddene den modsatte vej.
action-sort-back-called = rækkefølge, omvendt, faldende
action-raw = Rå værdi
action-raw-about = Vis den værdi, du står på, præcis som API'et sendte den; i gennemsynet: hele forespørgslen.
action-raw-called = json, forespørgsel, rådata, præcis
action-copy = Kopiér
action-copy-about = Kopiér den værdi, du står på, til udklipsholderen.
action-copy-called = udklipsholder, sæt ind
action-ticket = Sag
action-ticket-about = Skriv, hvilken sag du sidder med.
action-ticket-called = ticket, sagsnummer, nummer, henvendelse
action-note = Notat
action-note-about = Vis hvad en lagring ændrede, eller hvorfor et tilbud ikke kan bruges, som tekst til sagen.
action-note-called = kopier notat, sag, ticket, sammendrag, udklipsholder, begrundelse
action-copy-curl = Kopiér som curl
action-copy-curl-about = Kopiér den sendte forespørgsel som curl, uden nøglen.
action-copy-curl-called = forespørgsel, udklipsholder, kommando
action-mask = Skjul
action-mask-about = Skjul navne, telefonnumre, e-mails, adresser og fødselsdatoer på skærmen, eller vis dem igen.
action-mask-called = dæk til, slør, gardin, persondata, gdpr, diskretion
action-check = Tjek det, der siges
action-check-about = Sammenlign det, kunden siger, med det gemte, uden at vise det.
action-check-called = verificer, sammenlign, identitet, opkalder, passer
action-unlock = Lås op
action-unlock-about = Tillad ændringer i et produktionsmiljø, eller lås det igen.
action-unlock-called = lås, produktion, skrivebeskyttet, rediger
action-palette = Kommandoer
action-palette-about = Se alle kommandoer og deres taster.
action-palette-called = menu, handlinger, taster, genveje
action-help = Hjælp
action-help-about = Få en forklaring på det, du står på, og se tasterne.
action-help-called = taster, genveje, genvejstaster, vejledning, manual
action-back = Tilbage
action-back-about = Luk det, der er åbent; er intet åbent, afbrydes det, der er i gang.
action-back-called = annuller, afbryd, escape, luk, stop
action-quit = Afslut
action-quit-about = Luk programmet; du bliver spurgt først, hvis noget ville gå tabt.
action-quit-called = luk, forlad, slut, program, log af

palette-none = Ingen kommando passer til »{ $typed }«.
palette-not-now = Ikke nu: { $why }
not-now-no-customer = Der er ingen kunde åben.
not-now-can-look-up = Åbn kunden: API'et kan godt slå eksterne id'er op.
not-now-nothing-saved = Der er ikke gemt noget, siden kunden blev åbnet.
not-now-saving = Kunden er ved at blive gemt.
not-now-nothing-to-undo = Der er ikke noget at fortryde.
not-now-nothing-to-redo = Der er ikke noget at gentage.
not-now-no-change-selected = Du har ikke valgt en ændring.
not-now-no-field = Du står ikke i et felt.
not-now-unchanged = Feltet er ikke ændret.
not-now-no-customer-before = Der er ingen forrige kunde.
not-now-nothing-to-repeat = Intet er gemt, siden programmet startede.
not-now-nothing-lost = Så vidt vi ved, har ingen andre ændret det, der er gemt her.
not-now-no-other-customer = Der er ikke andre kunder åbne.
not-now-no-filter = Du kan kun filtrere tilbud og historik.
not-now-only-promotions = Det virker kun på fanen Tilbud.
not-now-not-locked = Der er intet låst.
not-now-nothing-open = Der er ikke noget åbent eller i gang.
not-now-requesting = En forespørgsel er stadig i gang.
not-now-wants-key = En ændring venter på en anden API-nøgle.
not-now-wants-word = En ændring venter på dit svar.
not-now-all-sent = Det hele er sendt og kan være gemt.
not-now-nothing-unsaved = Der er ingen ikke-gemte ændringer.

## What keys do, in a word or two

hint-select = Vælg
hint-discard = Kassér
hint-unpin = Frigør
hint-go-there = Gå dertil
hint-cancel = Annuller
hint-other-button = Anden knap
hint-changes = Ændringer
hint-exact-request = Forespørgsel
hint-scroll = Rul
hint-run = Kør
hint-language = Sprog
hint-confirm = Bekræft
hint-use = Brug
hint-next = Næste
hint-done = Færdig
hint-back-to-now = Tilbage til nu
hint-show-all = Vis alle
hint-give-key = Indtast nøgle
hint-tabs = Faner
hint-card = Kort
hint-details = Mere
hint-edit = Rediger
hint-town = Tag byen
hint-to-answer = Til svaret
hint-choose = Vælg
hint-list = Liste
hint-add = Tilføj
hint-remove = Fjern
hint-change = Skift
hint-not-recorded = Intet svar
hint-other-promotion = Andre tilbud
hint-table = Tabel

## The help

help-terminals = Nogle taster beholder terminalen selv: { $palette } giver dig alle kommandoer ved navn. Virker Alt ikke, så tryk Esc og derefter tasten.
help-no-customer-title = Ingen kunde
help-no-customer = Åbn en kunde med telefonnummer, id eller eksternt id.
help-text-title = I et tekstfelt
help-text = Skriv løs. Home, End, Ctrl+Left, Ctrl+Right, Ctrl+A og Ctrl+E flytter markøren; Alt+B og Alt+F flytter den ord for ord. Shift og en pil markerer, og Ctrl+C kopierer det markerede. Ctrl+W og Alt+D sletter ordet før og efter markøren, Ctrl+U og Ctrl+K alt før og alt efter. Et ændret felt viser ● og den gamle værdi; et tomt felt fjerner værdien.
help-choice-title = I et tekstfelt med en liste
help-choice = Skriv, så viser listen det, der passer, både koder og navne. Alt+Down viser det hele med den nuværende værdi markeret, og det, du så skriver, træder i stedet for den. Up og Down vælger; Enter tager det, der er markeret på den åbne liste, og det samme sker, når du forlader feltet. Esc lukker listen og giver dig efter Alt+Down den gamle værdi igen.
help-chips-title = I en liste
help-chips = Når du skriver, begynder et nyt punkt; Enter, et komma eller skift til et andet felt afslutter det. Left og Right går gennem punkterne, Backspace eller Delete fjerner det markerede. Indsat tekst med kommaer eller linjeskift bliver til flere punkter.
help-switch-title = Et valg mellem tre svar
help-switch = j er ja, n er nej, Backspace er ikke registreret; Space og pilene går alle tre igennem. Ikke registreret er ikke et nej.
help-fixed-title = En værdi, der kun kan læses
help-fixed = Du kan kopiere den og se den rå værdi, men ikke ændre den.
help-loyalty = Er der plads, viser en bjælke alle optjente point: til rådighed, på vej, udløbet. Et stempelkort vises som en række stempler med, hvor mange der mangler. Up og Down vælger et kort, PgUp og PgDn ruller i detaljerne. API'et siger ikke, hvornår point på vej kan bruges.
help-promotions = De første ord om det valgte tilbud siger, om det kan bruges nu, og ellers alle grunde til, at det ikke kan. { $filter } viser kun dem, hvis tekster og grunde indeholder alle de ord, du skriver; { $only } viser dem med én status. { $sort } sorterer efter næste kolonne, { $turn } den modsatte vej. { $ask } spørger om et andet tidspunkt (24.12.2026 10.00, i morgen 18.00), en anden butik eller kanal. Enter viser hele tilbuddet, og Left og Right går videre til naboerne; { $back } går et skridt tilbage ad gangen.
help-extra = Kædens egne felter som JSON. Når du forlader teksten, bliver den til ændringer i de enkelte felter, så det, du ikke har rørt, går tilbage, som det kom; en tom tekst rydder dem alle. En fejl vises med linje og kolonne, og det, du skrev, bliver stående. Tab går til hele svaret ved siden af, som kun kan læses.
help-journal = Det har denne computer sendt på kunden. { $filter } viser de gange, hvor alle de ord, du skriver, indgår. Du kan give et felt den gamle værdi tilbage fra den valgte ændring, eller alle felter, når overskriften på en lagring er valgt, med samme gennemsyn som ellers. Værdier slettes efter det antal dage, der står i [retention].
help-reading-title = Kunden bliver hentet
help-reading = Imens kan du vælge en fane eller åbne en anden kunde; Esc afbryder.
help-unread-title = Kunden er ikke hentet
help-unread = Der vises ikke noget, og du kan ikke ændre noget, før kunden er hentet. Det, du skrev før, ligger stadig på denne computer.
help-of-server = Værdien kommer fra serveren og kan ikke ændres her.
help-in-api = I API'et: { $place }
help-finder = Skriv eller indsæt et telefonnummer, lige meget hvordan det er skrevet, et id eller et eksternt id; andre ord omkring gør ingen forskel. phone:, id: og ext: siger, hvad det er. Begyndelsen af et navn eller en e-mailadresse finder de kunder, denne computer kender: med ikke-gemte ændringer, åbne, fastgjorte og seneste; aa, ae og oe finder å, æ og ø. API'et selv kan ikke søge på navn eller e-mail. { $discard } kasserer den valgte kundes ikke-gemte ændringer efter et spørgsmål.
help-review-title = Gennemsynet
help-review = Der er ikke sendt noget endnu. Enter på Gem henter kunden igen, lægger dine ændringer til, sender én PUT og tjekker svaret. Har en anden ændret det samme felt, bestemmer du: Space tager den andens, Space igen din. Du kan først gemme, når du har afgjort dem alle; bagefter får du at vide, hvilke værdier der ikke blev brugt.
help-palette = Skriv begyndelsen af et ord i kommandoens navn eller i det, den gør, eller dens tast. Enter kører den; kan den ikke køre nu, får du at vide hvorfor.
help-sheet-title = En tekst til læsning
help-sheet = Pilene, PgUp, PgDn, Home og End ruller; Esc lukker.
help-question-title = Et spørgsmål
help-question = Tab går til næste svar, Enter vælger det markerede, og Esc ændrer ikke noget.
help-key-title = API-nøglen
help-key = Det, du skriver, bliver ikke vist og huskes kun, til du afslutter. Det, der ventede på nøglen, går så i gang igen. Skriver du ikke noget, læser Enter nøglen igen fra filen eller kommandoen.
help-ticket-title = Sagen
help-check = Skriv eller indsæt det, kunden siger: et telefonnummer, en fødselsdato, et navn, en e-mail eller en adresse, skrevet som du vil. Svaret nævner det felt, der passer, og viser aldrig værdien. Enter gør plads til det næste.
help-ticket = Nummeret vises øverst, i historikken og i notater. Det gælder kun denne kunde: for den næste foreslås det seneste nummer, og Enter overtager det.
help-edit-unread = Til en kunde, API'et ikke kan slå op. Kunden åbnes tom, gennemsynet advarer dig, og svaret, første gang du gemmer, viser, hvad serveren har. Det er sikrere at åbne kunden med telefonnummer eller id.
help-jump-title = Hop med bogstaver
help-jump = Skriv bogstavet dér, hvor du vil hen. Et felt har altid det samme.

## Dialogs

ask-title = Er du sikker?
key-title = API-nøgle
key-about = Nøglen til { $host }. Den huskes, til du afslutter.
key-again-file = Enter uden tekst læser filen { $path } igen.
key-again-command = Enter uden tekst kører kommandoen "{ $line }" igen.
check-about = Hvad siger kunden?
check-matches = Passer: { $fields }.
check-none = Passer ikke med noget.
ticket-about = Sagsnummeret for denne kunde. Lad feltet stå tomt for intet.
review-title = Gem: { $customer }
review-title-production = Gem i PROD: { $customer }
review-request = Hele forespørgslen
no-customer = Der er ingen kunde åben. { $key } finder en.

## The finder

finder-title = Åbn en kunde
finder-takes = Telefon, id eller eksternt id, eller et navn nedenfor; API'et kan ikke søge på navn.
finder-address-of-nobody = API'et kan ikke søge på e-mail eller navn, og ingen, der er kendt her, har den adresse.
finder-address-or-id = API'et kan ikke søge på e-mail eller navn; det her kan kun være et eksternt id.
finder-address-known = API'et kan ikke søge på e-mail eller navn. Kendt på denne computer:
finder-no-reference = Intet i teksten kan være et telefonnummer, et id eller et eksternt id.
finder-again = Åbn igen: { $names }
finder-no-match = ingen hit på listen
finder-similar = lignende navn
finder-pinned = fastgjort
finder-sending = sendt, måske ikke gemt
finder-open = åben
finder-saving = åben, bliver gemt nu
finder-opened = åbnet { $ago }

## Mistakes in `[keys]`

wrong-action-meant = den handling findes ikke; mente du "{ $meant }"?
wrong-action = den handling findes ikke; der er { $known }
wrong-needs-key = skal have en tast, ellers kan du sidde fast
bad-key-unknown = "{ $key }" er ikke en tast; en tast skrives som "ctrl+s", "alt+1", "f12" eller "shift+tab"
bad-key-same = "{ $key }" er det samme som { $other } for en terminal
bad-key-unsent = en terminal kan ikke kende "{ $key }" fra andre taster; Ctrl bruges med et bogstav eller en tast med navn, som "ctrl+pgup"
bad-key-shifted = "{ $key }" kan ikke kendes fra tasten uden Shift
bad-key-typed = "{ $key }" bruges til at skrive i felter; med ctrl eller alt kan den være en kommando
bad-key-edits = "{ $key }" redigerer tekst
bad-key-discards = "{ $key }" kasserer ændringer i kundesøgningen
bad-key-lists = "{ $key }" åbner et felts liste
bad-key-scrolls = "{ $key }" ruller
bad-key-back = "{ $key }" går tilbage; kun back kan have den
bad-key-moves = "{ $key }" går fra felt til felt og bekræfter eller vælger i dialoger; kun next-field og previous-field kan have den
bad-key-twice = "{ $key }" står der to gange
bad-key-taken = "{ $key }" bruges allerede til { $other }; giv også den en anden tast

## Customers that the API cannot look up

finder-no-external-id = API'et kan ikke slå eksterne id'er op her. Søg på telefonnummer eller id, eller brug { $command }.
finder-takes-no-external-id = Telefon eller id, eller et navn nedenfor; API'et kan ikke søge på navn eller eksternt id.
unread-title = Rediger uden at hente
unread-about = Det eksterne id. Kun det, du skriver, bliver sendt; en server, der erstatter hele kunden, fjerner alt andet.

## Unsaved changes

changes = { $count ->
    [one] 1 ikke-gemt ændring
   *[other] { $count } ikke-gemte ændringer
}
changes-undecided = { $count ->
    [one] 1 ikke-gemt ændring ({ $undecided } skal afgøres)
   *[other] { $count } ikke-gemte ændringer ({ $undecided } skal afgøres)
}
changes-to = { $count ->
    [one] 1 ikke-gemt ændring på { $customer }
   *[other] { $count } ikke-gemte ændringer på { $customer }
}

## Fields that somebody else changed, too

undecided-first = Ikke afgjort endnu: { $fields }. Space tager den andens, Space igen tager din.
undecided-first-theirs = Ikke afgjort endnu: { $fields }. Space tager den andens; din kan ikke sendes mere.
unused = Ikke brugt: { $values }.
unused-yours = { $field } { $value } (fra dig)
unused-theirs = { $field } { $value } (fra den anden)
kept-theirs = Intet at sende: den andens værdier bliver stående. { $unused }
nothing-to-send = Intet at sende.
hint-decide = Den andens/din
undecided = { $count ->
    [one] 1 felt mangler at blive afgjort (Space)
   *[other] { $count } felter mangler at blive afgjort (Space)
}
save-button = Gem
save-button-production = Gem i PROD

## Changes in production

unlock-question = Vil du tillade ændringer i { $environment }? Det er produktion: det, du gemmer dér, er alvor. { $key } låser igen, og det gør 15 minutter uden et tastetryk også.
unlock-yes = Lås op
unlock-no = Nej
production-locked = Produktion er låst.
environment-read-only = Miljøet kan kun læses her.
hint-lock = Lås
hint-read-key = Læs den igen
unlocked = Låst op: du kan gemme ændringer i { $environment }.
locked-again = { $environment } er låst igen.
locked-by-time = { $environment } blev låst efter 15 minutter uden et tastetryk. { $key } låser op.

## A customer that another window or command holds

customer-in-window = Kunden er åben i et andet vindue.
customer-in-command = `stamkunde set` er ved at ændre kunden.
elsewhere-window = Kunden er åben i et andet vindue, så du kan ikke ændre noget her. Luk kunden dér, og tryk { $key }.
elsewhere-command = { $command } er ved at ændre kunden, så du kan ikke ændre noget her nu. Tryk { $key }, når kommandoen er færdig.
command-set = `stamkunde set`
command-set-process = `stamkunde set` (proces { $process })
status-in-window = Åben i et andet vindue, og kun dér kan du redigere. Luk kunden dér, og tryk { $key }.
status-in-command = `stamkunde set` er ved at ændre kunden. Tryk { $key }, når kommandoen er færdig.

## Discarding changes

discard-question = { $count ->
    [one] Vil du kassere 1 ikke-gemt ændring på { $customer }?
   *[other] Vil du kassere { $count } ikke-gemte ændringer på { $customer }?
}
discard-can-be-undone = Indtil du lukker kunden, kan du få det igen med { $undo }.
discard-for-good = Det kan ikke fortrydes.
discard-stays = { $count ->
    [one] 1 ændring bliver liggende: den er sendt og kan være gemt.
   *[other] { $count } ændringer bliver liggende: de er sendt og kan være gemt.
}
discard-nothing-left = Der er ikke længere noget at kassere.
discard-yes = Kassér
discard-no = Behold
discard-and-quit = Kassér og afslut
discard-and-close = Kassér og luk
discard-quit-for-good = »Kassér og afslut« sletter ikke-gemte ændringer for altid.
discard-quit-stays = Det, der er sendt og kan være gemt, bliver liggende.
discarded = { $count ->
    [one] Kasserede 1 ændring. { $undo } giver dig den igen.
   *[other] Kasserede { $count } ændringer. { $undo } giver dig dem igen.
}
draft-discarded = De ikke-gemte ændringer på { $customer } er kasseret.
draft-elsewhere = { $customer } bliver ændret et andet sted på denne computer; der er ikke kasseret noget.
draft-sent = Ændringerne på { $customer } er sendt og kan være gemt. Åbn kunden for at se, hvordan det gik.
draft-not-discarded = Intet blev kasseret.
draft-none = Kunden har ingen ikke-gemte ændringer at kassere.

## What was done, and why not

mask-on = Navne, telefonnumre, e-mails, adresser og fødselsdatoer er skjult, i fri tekst så vidt de kan genkendes; id'er er ikke skjult. Det, du skriver, kan stadig ses.
curtain-fell = { $count ->
    [one] Ingen har trykket på en tast i 1 minut: persondata er skjult. { $key } viser dem igen.
   *[other] Ingen har trykket på en tast i { $count } minutter: persondata er skjult. { $key } viser dem igen.
}
mask-off = Alt kan ses igen.
locked-environment = Miljøet kan kun læses her, så du kan ikke ændre noget.
locked-production = Dette er produktion: { $key } låser op for ændringer.

lose-without-drafts = { $count ->
    [one] 1 ikke-gemt ændring på { $customer } går tabt, fordi kladder ikke kan opbevares.
   *[other] { $count } ikke-gemte ændringer på { $customer } går tabt, fordi kladder ikke kan opbevares.
}
lose-in-window = { $count ->
    [one] 1 ikke-gemt ændring på { $customer } går tabt, fordi kunden er åben i et andet vindue.
   *[other] { $count } ikke-gemte ændringer på { $customer } går tabt, fordi kunden er åben i et andet vindue.
}
lose-in-command = { $count ->
    [one] 1 ikke-gemt ændring på { $customer } går tabt, fordi `stamkunde set` er ved at ændre kunden.
   *[other] { $count } ikke-gemte ændringer på { $customer } går tabt, fordi `stamkunde set` er ved at ændre kunden.
}
and-more = { $count } mere
quit-yes = Afslut
quit-no = Bliv her
quit-saving = Er ved at blive gemt: { $customers }. Afslutter du nu, så åbn kunden igen for at se, hvordan det gik.
quit-kept = Ligger på denne computer: { $changes }. Åbn kunden igen for at fortsætte.
quit-nothing = Der er ingen ikke-gemte ændringer mere.

close-yes = Luk
close-no = Bliv her
closed = { $customer } er lukket.
closed-kept = { $count ->
    [one] { $customer } er lukket. 1 ikke-gemt ændring ligger på denne computer.
   *[other] { $customer } er lukket. { $count } ikke-gemte ændringer ligger på denne computer.
}
open-already = { $customer } var allerede åben.
open-more-than-one = Teksten giver mere end ét hit. Vælg et.
open-phone-or-id = Tallet kan være et telefonnummer eller et eksternt id. Vælg.
open-other-customer = Da kunden blev hentet igen, kom der en anden kunde, så intet derfra er brugt. Åbn den rigtige med id.
pin-not-read = Kun en kunde, der er hentet på denne computer, kan fastgøres.
pinned = Fastgjort: { $customer } bliver på listen.
unpinned = Ikke fastgjort længere: { $customer }.

draft-restored = { $count ->
    [one] Kladden er hentet frem: 1 ikke-gemt ændring, { $ago }.
   *[other] Kladden er hentet frem: { $count } ikke-gemte ændringer, { $ago }.
}
draft-not-read = Kunden kunne ikke hentes nu, så du ser oplysningerne, som de var, da kladden blev lavet.
lost-one = { $field }: gemt her som { $saved }, nu { $now }. En anden ændrede det mellem { $from } og { $to }. { $key } sætter det tilbage.
lost-many = En anden ændrede det, der blev gemt her, mellem { $from } og { $to }: { $fields }. { $key } sætter det tilbage.
lost-back = { $count ->
    [one] 1 gemt værdi er tilbage. { $key } fortryder.
   *[other] { $count } gemte værdier er tilbage. { $key } fortryder.
}
repeated = { $count ->
    [one] 1 ændring fra { $customer } er foretaget her også. { $key } fortryder.
   *[other] { $count } ændringer fra { $customer } er foretaget her også. { $key } fortryder.
}
repeat-nothing = Intet at gentage: det, der blev gemt på { $customer }, er her allerede.
same-none = { $field }: { $customer } har ingen værdi der.
same-already = { $field }: { $customer } har samme værdi.
same-taken = { $field }: nu som hos { $customer }. { $key } fortryder.
put-back = { $field }: den gamle værdi er tilbage.
put-back-save = { $field }: den gamle værdi er tilbage. { $key } gemmer den.
put-back-all = { $count ->
    [one] 1 gammel værdi er tilbage. { $key } fortryder.
   *[other] { $count } gamle værdier er tilbage. { $key } fortryder.
}
put-back-already = Alle felter i den lagring har allerede de gamle værdier.
put-back-wiped = { $field }: fristen for at opbevare den gamle værdi er udløbet, så den er slettet.
put-back-unreadable = { $field }: det, der er bevaret af den gamle værdi, kan ikke læses.
put-back-changed = { $field }: der er rettet igen siden da, så den gamle værdi blev ikke sat tilbage.
put-back-never-read = { $field }: den gamle værdi blev aldrig hentet, så der er ikke noget at sætte tilbage.
undo-text = Teksten er, som den var. { $key } bringer det tilbage, du skrev.

field-why-not = { $field }: { $why }
field-why-not-extra = { $field }: { $why } Det kan ændres på fanen Ekstra.
field-refused = { $field } kan ikke ændres. { $why }
field-of-server = { $field } kommer fra serveren og kan ikke ændres.
field-switch = { $field }: tryk Space, j eller n.
field-choose = { $field }: vælg mellem { $values }.
field-choose-more = { $field }: vælg mellem { $values } …; Alt+↓ viser alle.
mark-kept = serveren beholdt den gamle værdi
mark-changed = serveren har ændret det her
mark-contested = en anden har også ændret det her: afgør med { $key }

raw-answer = Svar
raw-card = Stempelkort
raw-promotion = Tilbud
raw-change = Ændring af { $field }, gammel og ny
raw-none = Her er ikke noget med en rå værdi.
raw-more = … og { $kib } KiB mere; `stamkunde get --json` udskriver det hele.
copy-change = { $field } fra { $old } til { $new }
copy-nothing = Her er ikke noget at kopiere.
copy-too-long = For langt til at kopiere: { $count } tegn, og en terminal tager højst { $most }.
copied = Kopieret.
copy-sent = Sendt til terminalens udklipsholder.
copy-undecided = Ikke kopieret: en anden har også ændret et felt. Afgør med { $key }.
copy-obstacles = Ikke kopieret. { $why }
copy-unsendable = Kunden kan ikke sendes. { $why }

save-nothing = Du har ikke ændret noget, så der er ikke noget at gemme.
save-impossible = Kunden kan ikke gemmes. { $why }
save-in-flight = Kunden er ved at blive gemt. { $key } afbryder.
save-contested-again = En anden har igen ændret et af felterne. Afgør det, og gem så.
save-contested-meanwhile = En anden har imens ændret et af felterne. Afgør det, og gem så.
unchecked-question = API'et kan ikke fortælle, om en anden har ændret kunden, siden den blev hentet. Sender du alligevel, kan en nyere værdi fra en anden gå tabt. Dit svar gælder, til du afslutter.
unchecked-yes = Send alligevel
unchecked-no = Vent
cancel-question = Forespørgslen er allerede sendt. Afbryder du nu, ved ingen, om det blev gemt.
cancel-yes = Stop med at gemme
cancel-no = Bliv ved at vente
cancel-over = Der bliver ikke gemt længere, så der er ikke noget at afbryde.
key-used = Bruger den nye API-nøgle.
key-used-save = Bruger den nye API-nøgle. { $key } gemmer med den.
obstacle-extra = Ekstra: { $problem }
account-who = { $customer } ({ $id })
account-line = { $who }: { $changes }. { $ended }
account-told = { $who }: { $changes }.
account-told-confirmed = { $who }: { $changes }. Bekræftet af API'et.
account-now = { $field } er nu { $new }, var { $old }
account-wanted = { $field } skulle ændres fra { $old } til { $new }
account-stays = { $field } er stadig { $old } ({ $sent } blev sendt)
account-made = { $field } er nu { $stored } ({ $sent } blev sendt), var { $old }
account-wiped = { $field } (værdierne er slettet, fordi de var for gamle)
account-saved = Gemt { $at }, bekræftet af API'et.
account-read-back = Gemt { $at }, tjekket hos serveren.
account-partly = Delvist gemt { $at }, bekræftet af API'et.
account-partly-read-back = Delvist gemt { $at }, tjekket hos serveren.
account-ended = { $ended }, { $at }.
note-title = Notat til sagen
note-help = Venstre og højre vælger sprog, pilene ruller, og Enter kopierer hele notatet, også det der er skjult. I Historik handler det om den valgte lagring, på Tilbud om det valgte tilbud, ellers om den seneste lagring.
language-name = dansk
note-customer = Kunde: { $customer }
note-environment = Miljø: { $environment }
note-ticket = Sag: { $ticket }
note-promotion = Tilbud »{ $promotion }«: { $answer }
note-as-of = Pr. { $at }.

## Why a request failed

api-no-lookup = Miljøet har ingen måde at hente en kunde på med eksternt id (lookup.external_id er ikke sat); åbn kunden med telefonnummer eller id.
api-no-address = "{ $id }" kan ikke være en kundes id: det kan ikke stå i en adresse.
api-not-sent = Ikke sendt: { $why }.
api-stranger-phone = API'et svarede med en anden kunde: mobilnummeret er ikke det, du søgte på. Intet derfra vises eller ændres.
api-stranger-id = API'et svarede med en anden kunde: id'et er ikke det, du søgte på. Intet derfra vises eller ændres.
api-stranger-external-id = API'et svarede med en anden kunde: det eksterne id er ikke det, du søgte på. Intet derfra vises eller ændres.
api-unreadable = Ulæseligt svar ({ $status }): { $why }
api-too-large = Svaret er større end { $size } MiB; det blev ikke læst til ende.
api-redirected-nowhere = Serveren svarede med en omdirigering ({ $status }) uden mål; tjek basis-URL'en.
api-redirected = Serveren svarede med en omdirigering ({ $status }) til { $target }, som ikke bliver fulgt; tjek basis-URL'en.
api-says = { $what }: { $words }
api-not-accepted = Serveren accepterede ikke forespørgslen ({ $status })
api-key-wrong = API-nøglen blev ikke accepteret: den er forkert eller bundet til andre adresser ({ $status })
api-key-not-allowed = API-nøglen må ikke bruges til dette, eller ikke fra denne adresse ({ $status })
api-no-customer = Kunden findes ikke ({ $status })
api-gave-up = Serveren opgav at vente på forespørgslen ({ $status })
api-conflict = Serveren melder om en konflikt ({ $status })
api-too-many = Serveren beder dig vente: for mange forespørgsler ({ $status })
api-not-available = Serveren er ikke tilgængelig lige nu ({ $status })
api-gateway = En gateway kunne ikke få fat i serveren ({ $status })
api-own-failure = Der skete en fejl på serveren ({ $status })
api-refused = Serveren afviste forespørgslen ({ $status })
api-tells-nothing = Serverens svar siger ikke, om forespørgslen gik igennem ({ $status })
key-still-refused = API-nøglen blev læst igen ({ $source }), og det er stadig den, der blev afvist.
key-no-other = Ingen anden API-nøgle: { $why }.
unsent-no-address = basis-URL'en { $base } er ikke en gyldig adresse
unsent-not-made = forespørgslen til { $host } kunne ikke laves
unsent-not-connected = kunne ikke få forbindelse til { $host }: { $why }
unsent-not-connected-by-proxy = kunne ikke få forbindelse til { $host } (der bruges en proxy: { $proxy }, fra { $from }): { $why }
proxy-of-configuration = konfigurationen
connection-no-host = serveren findes ikke (navnet blev ikke fundet)
connection-late = ingen svarede inden for { $time }
connection-not-tls = ingen sikker forbindelse: serveren bruger ikke TLS på denne port
connection-nothing-shared = ingen sikker forbindelse: serveren og programmet har ingen TLS-version eller kryptering til fælles
connection-broken-off = ingen sikker forbindelse: serveren afbrød TLS-håndtrykket
connection-closed = serveren lukkede forbindelsen under TLS-håndtrykket
connection-tls = ingen sikker forbindelse: { $why }
connection-unknown = ukendt fejl
certificate-unknown-signer = ingen sikker forbindelse: serverens certifikat er ikke udstedt af nogen, denne computer stoler på (ca_file tilføjer en udsteder)
certificate-bad-signature = ingen sikker forbindelse: serverens certifikat er ikke signeret med nøglen fra den udsteder, det nævner; er udstederens certifikat i ca_file det nyeste?
certificate-expired = ingen sikker forbindelse: serverens certifikat er udløbet
certificate-not-yet = ingen sikker forbindelse: serverens certifikat er ikke gyldigt endnu; går uret på denne computer rigtigt?
certificate-other-name = ingen sikker forbindelse: serverens certifikat gælder et andet navn
certificate-revoked = ingen sikker forbindelse: serverens certifikat er trukket tilbage
certificate-damaged = ingen sikker forbindelse: serverens certifikat er beskadiget
certificate-unfit = ingen sikker forbindelse: serverens certifikat er ikke et, en server må bruge
lost-late = Intet svar fra { $host } inden for { $time }.
lost-late-whole = Intet fuldstændigt svar fra { $host } inden for { $time }.
lost-cut = { $host } lukkede forbindelsen, før svaret var fuldstændigt.
lost-reset = { $host } afbrød forbindelsen.
lost-not-http = Svaret fra { $host } er ikke HTTP.
lost-damaged = Svaret fra { $host } blev beskadiget undervejs.
lost-system = Forbindelsen til { $host } gik tabt: { $why }.
lost-unknown = Forbindelsen til { $host } gik tabt.
reading-now = Henter kunden …
reading-failed-key = Kunden kunne ikke hentes. { $why } { $key } beder om en anden nøgle.
reading-failed = Kunden kunne ikke hentes. { $why } { $again } henter igen, { $open } åbner en anden.
reading-cancelled = Hentningen blev afbrudt. { $again } henter igen, { $open } åbner en anden kunde.

## How a save ended

save-done = Gemt kl. { $time }
save-done-read-back = Gemt (tjekket hos serveren) kl. { $time }
save-done-but = Gemt kl. { $time };
save-done-read-back-but = Gemt (tjekket hos serveren) kl. { $time };
save-partly = Delvist gemt kl. { $time }:
save-partly-read-back = Delvist gemt (tjekket hos serveren) kl. { $time }:
save-still-empty = { $field } har stadig ingen værdi ({ $sent })
save-still = { $field } er stadig { $stored } ({ $sent })
save-made-empty = serveren fjernede { $field } ({ $sent })
save-made = serveren ændrede { $field } til { $stored } ({ $sent })
save-you-cleared = du slettede værdien
save-you-sent = du sendte { $value }
save-also-different = også anderledes end det, der blev sendt: { $fields }
save-nothing-left = Intet at sende: serveren har det hele i forvejen ({ $time })
save-not-saved = Ikke gemt.
save-kept = Ikke gemt; din ændring ligger stadig her.
save-unsure = Det er usikkert, om det blev gemt.
save-unsure-why = Det er usikkert, om det blev gemt:
save-undecided = { $count ->
    [one] En anden har ændret det samme felt: 1 felt skal afgøres.
   *[other] En anden har ændret de samme felter: { $count } felter skal afgøres.
}
save-undecided-key = { $count ->
    [one] En anden har ændret det samme felt: 1 felt skal afgøres ({ $key }).
   *[other] En anden har ændret de samme felter: { $count } felter skal afgøres ({ $key }).
}
save-email-taken = En anden kunde har denne e-mailadresse.
save-phone-taken = En anden kunde har dette telefonnummer.
key-typed-here = det, der blev tastet her
save-key-from = API-nøglens kilde: { $source }.
save-needs-key = API-nøglens kilde: { $source }. { $key } beder om en anden; så går det videre.
save-wait-minutes = Serveren beder om, at vi venter i { $minutes } minutter.
save-wait-hours = Serveren beder om, at vi venter i { $hours } timer.
save-wait-days = Serveren beder om, at vi venter i flere dage.
save-tries-again = { $key } prøver igen.
save-reads-again = { $key } henter kunden igen, før den sender.
save-not-read = Ikke sendt: kunden kunne ikke hentes først.
save-other-customer = Ikke sendt: da kunden blev hentet igen, kom der en anden. Åbn den rigtige med id, eller tjek telefonnummeret.
save-unsendable = Ikke sendt. { $why }
save-not-stored = Et tjek viser de gamle værdier.
save-old-so-far = Et tjek viser indtil videre de gamle værdier.
save-unclear = Et tjek viser noget andet.
save-unclear-key = Et tjek viser noget andet. Tryk { $key } for at afgøre det.
save-back-no-help = Et tjek gav ikke noget: { $why }
save-back-failed = Tjek: { $why }
save-cut-short = Det er usikkert, om det seneste blev gemt: det blev afbrudt.
save-cancelled-not-sent = Afbrudt; ikke sendt.
save-cancelled-not-saved = Afbrudt; ikke gemt.
save-cancelled-unsure = Afbrudt; det er usikkert, om det blev gemt.
save-was-cancelled = Du afbrød, mens der blev gemt.
save-was-cut-short = Det blev afbrudt undervejs.
save-earlier-open = Det forrige, der blev sendt, kan stadig blive gemt.
save-earlier-unknown = Det vides endnu ikke, om det forrige blev gemt.

set-again-puts-yours = den samme kommando igen sætter din værdi i stedet for den andens
set-shows = `stamkunde get { $customer }` viser, hvad serveren har
set-reading-again = Henter kunden igen …
set-reading-back = { $why } Tjekker, om det blev gemt …
set-sending = Sender …
set-sending-again = Sender, forsøg { $attempt } …
set-waiting = { $why } Prøver igen om { $seconds } s …
set-earlier = Noget, der blev sendt tidligere, kan stadig blive gemt; venter 3 s på det …
set-unchecked = API'et kan ikke fortælle, om en anden har ændret kunden, siden den blev hentet. Sendes det alligevel, kan en nyere værdi fra en anden gå tabt.
set-unchecked-why = API'et kan ikke fortælle, om en anden har ændret kunden, siden den blev hentet. { $why } Sendes det alligevel, kan en nyere værdi fra en anden gå tabt.
set-not-an-assignment = "{ $typed }" er ikke FELT=VÆRDI, som city=Oslo
set-no-field = feltet "{ $name }" findes ikke. Felterne er { $fields }; alt andet nævnes ved sit sted, som /extendedProperties/tier
set-no-field-meant = feltet "{ $name }" findes ikke; mente du "{ $meant }"? Felterne er { $fields }; alt andet nævnes ved sit sted, som /extendedProperties/tier
set-field-read-only = { $name } kan ikke ændres. { $why } Felterne, der kan ændres, er { $fields }
set-ambiguous = "{ $name }" kan betyde { $fields }; skriv en af dem
set-of-field = { $name } har sit eget felt; skriv { $field }=VÆRDI
set-twice = { $name } er angivet to gange; behold én af dem
set-not-valid = { $assignment } er ikke gyldigt. { $why }
set-takes-json = Her bruges JSON: en tekst i anførselstegn som "gold", et tal, true, false, null, en liste eller et objekt ({ $why }).
set-consent = { $name } ({ $consent })
set-nothing = Der er ikke noget at ændre: kunden har allerede disse værdier.
set-read-only = intet kan ændres med --read-only (eller STAMKUNDE_READ_ONLY)
set-read-only-environment = miljøet { $environment } kan kun læses, så intet kan ændres
set-not-a-list = { $name } er ikke en liste; += og -= er til lister, = giver en ny værdi
set-one-input = kun én værdi kan komme fra standardinput
set-no-input = værdien kan ikke læses fra standardinput: { $why }
set-no-terminal = der er ingen terminal at spørge på; --yes gemmer uden at spørge, --dry-run viser kun, hvad der ville blive sendt
set-unread = brug ext:{ $id } for at skrive uden at hente kunden først
set-demo = DEMO, findes kun, så længe kommandoen kører
set-question = Gem?
set-question-production = Gem i PROD?
set-send-anyway = Send alligevel?
set-not-sent = Ikke sendt.
set-waits-for = { $customer } er i brug ({ $holder }); venter op til { $seconds } s …
set-open-in-window = Ikke sendt: { $customer } er stadig åben ({ $holder }). Luk kunden dér, og kør kommandoen igen.
set-held-by-command = Ikke sendt: { $customer } har været i brug i { $seconds } s ({ $holder }). Vent, til den er færdig, og kør kommandoen igen.
holder-window = et vindue i stamkunde
holder-window-process = et vindue i stamkunde, proces { $process }
holder-command = en anden kommando
holder-command-process = en anden kommando, proces { $process }
set-not-claimed = andre programmer kan ændre kunden imens: { $why }
set-not-kept = der er ingen kladde af det, der gemmes: { $why }
set-no-journal = det gemte står ikke i historikken: { $why }
many-unreadable = { $path } kan ikke læses: { $why }
many-too-large = { $path } er større end 64 MiB; del den op
many-no-table = { $path } er ikke en tabel med kunder: { $why }
many-broken = den kan ikke læses som CSV ({ $why })
many-empty = den har hverken overskrift eller rækker
many-no-customer = ingen kolonne siger, hvilken kunde en række gælder; kald en af dem customer, id, externalId eller mobilePhone
many-no-field = der er intet felt til kolonnen "{ $title }"; giv den navnet på et felt (`stamkunde set --help` viser dem), eller slet den
many-no-field-meant = der er intet felt til kolonnen "{ $title }"; mente du { $meant }?
many-twice = kolonnen "{ $title }" findes to gange; behold en af dem
many-tab = tabulator
many-understood = { $rows ->
    [one] { $path }: 1 række, { $encoding }, skilletegn { $separator }; til { $place }
   *[other] { $path }: { $rows } rækker, { $encoding }, skilletegn { $separator }; til { $place }
}
many-is-customer = kunden
many-is-read-only = udelades: kan ikke ændres
many-common = hver række: { $assignment }
many-empty-cells = En tom celle lader feltet være, som det er. De første rækker:
many-refused = { $count ->
    [one] 1 række bliver ikke gemt:
   *[other] { $count } rækker bliver ikke gemt:
}
many-row = række { $row }: { $why }
many-too-wide = rækken har flere celler end overskriften
many-exponent = et regneark har gjort "{ $cell }" til et tal, og cifrene er tabt; formatér kolonnen som tekst, og skriv værdien igen
many-formula = "{ $cell }" er en fejl fra et regneark, ikke en værdi
many-letters = "{ $cell }" har bogstaver, der er læst i forkert tegnsæt; gem filen som "CSV UTF-8"
many-no-results = resultatfilen { $path } kan ikke skrives: { $why }
many-in-use = en anden kørsel arbejder med { $path }; vent, til den er færdig
many-changed = række { $row } er ændret, efter at den blev udført; sæt den tilbage, som den var, eller giv en anden fil med --result ({ $path } viser, hvad der er gjort)
many-title-row = Række
many-title-customer = Kunde
many-title-result = Resultat
many-title-why = Hvorfor
many-title-time = Tid
many-title-code = Kode
many-title-check = Kontrol
many-saved = gemt
many-partly = delvist gemt
many-not-saved = ikke gemt
many-not-sure = usikkert
many-would = ville blive gemt
many-line-why = Række { $row }, { $customer }: { $result }. { $why }
many-line = Række { $row }, { $customer }: { $why }
many-left = { $done } af { $rows }, cirka { $left } tilbage
many-waits = API'et beder om at vente; fortsætter om { $seconds } s …
many-counts = { $saved } gemt, { $partly } delvist gemt, { $not-saved } ikke gemt, { $not-sure } usikre.
many-counts-dry = { $saved } ville blive gemt, { $not-saved } ikke. Intet blev sendt.
many-counts-before = { $before ->
    [one] { $counts } 1 række var gjort i forvejen.
   *[other] { $counts } { $before } rækker var gjort i forvejen.
}
many-done = { $counts } Hvad der blev af hver række, står i { $path }
many-halted = stoppet ved række { $row }; kør den samme kommando igen for at fortsætte der
many-halted-dry = stoppet ved række { $row }
many-question = { $count ->
    [one] Gem 1 kunde?
   *[other] Gem { $count } kunder?
}
many-question-production = { $count ->
    [one] Gem 1 kunde i PROD?
   *[other] Gem { $count } kunder i PROD?
}
many-nothing = Der er ingen række at gemme.
answers = [j/N]
answers-yes = ja, j
answers-no = nej, n
answers-theirs = den andens, andens, a
answers-yours = din, d
answers-discard = kassér, kasser, k
review-go = Gå til fejlen
review-was = var
review-theirs = den andens
review-yours = din
review-chosen = (valgt)
review-old = før
review-new = nu
review-decides = (Space: den andens eller din)
review-gone = kan ikke sendes mere: { $why }
review-contested = { $field }: en anden har også ændret det her
review-contested-meanwhile = { $field }: en anden har ændret det her imens; du bliver spurgt, før noget sendes
review-unclear = { $field }: serveren har noget andet end det, der blev sendt
review-blind = Kunden er aldrig hentet. Kun det, du skrev, bliver sendt, og en server, der erstatter hele kunden, fjerner alt andet. Det er sikrere at åbne kunden med telefon eller id først.
review-doubtful = Ingen ved, om det sidste blev gemt, og kunden kan ikke hentes. Sender du igen, kan nyere ændringer blive overskrevet.
review-doubt = { $doubt } Du kan gemme alligevel.

## The status

review-last-try = Forrige forsøg
status-no-drafts = Kladder bliver ikke opbevaret.
status-unsaved = ● { $words }
status-unsaved-more = ● { $words }, og på { $count ->
    [one] 1 anden kunde
   *[other] { $count } andre kunder
} ({ $key })
status-unsaved-others = ● ikke-gemte ændringer på { $count ->
    [one] 1 anden kunde
   *[other] { $count } andre kunder
} ({ $key })
status-save-unknown = Sendt, men måske ikke gemt
status-draft = { $what }: { $customer }, { $ago } ({ $key })
status-draft-more = { $what }: { $customer }, { $ago }, og { $count } mere ({ $key })
status-not-read-again = Kunden kunne ikke hentes igen.
status-reading = Henter { $customer } … { $seconds } s ({ $key } afbryder)
status-saving = Gemmer … henter kunden igen, { $seconds } s ({ $key } afbryder)
status-sending = Gemmer … forsøg { $attempt }, { $seconds } s ({ $key } afbryder)
status-reading-back = Tjekker hos serveren, { $seconds } s ({ $key } afbryder)
status-waiting = Prøver igen om { $seconds } s ({ $key } afbryder)
status-unchecked = Ikke sendt endnu: kan ikke tjekke, om andre har ændret noget. Afgør med { $key }.
status-rest = { $key } viser resten.

## Whether a promotion can be used

promotion-state-usable = kan bruges
promotion-state-not-yet = ikke endnu
promotion-state-expired = udløbet
promotion-state-used-up = brugt op
promotion-state-off = slået fra
promotion-state-elsewhere = andetsteds
promotion-state-would-work = ville gælde

promotion-usable = Kan bruges nu
promotion-usable-guess = Kan bruges nu, så vidt vi ved
promotion-works = Ville gælde
promotion-works-guess = Ville gælde, så vidt vi ved
promotion-no-end = uden slutdato
promotion-until = indtil { $moment }
promotion-any-number = så tit kunden vil
promotion-left = { $left } af { $limit } tilbage
promotion-hours = oplyst tidsrum er { $from } til { $to }

promotion-works-not = Ville ikke gælde: { $reasons }
promotion-off = slået fra
promotion-starts = ikke endnu: starter { $moment }
promotion-ended = udløb { $moment }
promotion-used-up = brugt op: { $count } af { $limit }
promotion-wrong-channel = ikke i kanal { $channel }, kun i { $only }
promotion-some-channels = ikke i alle kanaler, kun i { $only }
promotion-wrong-store = ikke i butik { $store }, kun i { $only }
promotion-wrong-store-many = ikke i butik { $store }, kun i { $only } og { $more } mere

promotion-not-known = Vides ikke: { $what }
promotion-unknown-available = om det er slået til
promotion-unknown-from = hvornår det starter
promotion-unknown-to = hvornår det udløber
promotion-unknown-limit = hvor mange gange det må bruges
promotion-unknown-count = hvor mange gange det er brugt
promotion-unknown-unlimited = om der er et loft
promotion-unknown-channels = i hvilke kanaler
promotion-unknown-stores = i hvilke butikker
promotion-unknown-odd = { $what } ({ $odd })

promotion-short-usable = kan bruges nu
promotion-short-usable-left = kan bruges { $left }
promotion-short-usable-hours = kan bruges nu { $from }–{ $to }
promotion-short-works-hours = ville gælde, { $from }–{ $to }
promotion-short-off = slået fra
promotion-short-starts = starter { $distance }
promotion-short-expired = udløb { $distance }
promotion-short-used-up = brugt op { $count }/{ $limit }
promotion-short-only = kun { $only }

## What a promotion is worth

promotion-percent = { $value } %
promotion-amount = Spar { $value }
promotion-code = Kode { $value }

## The configuration

config-unreadable = kan ikke læse konfigurationen { $path }: { $why }
config-not-text = linje { $line } er ikke tekst i UTF-8
config-too-large = den er større end 1 MiB
config-no-home = der er ingen hjemmemappe til konfigurationen; angiv --config FILE
config-no-data-home = der er ingen hjemmemappe til kladder, historik og log; angiv --data-dir DIR
config-two-apis = { $first } og { $second } nævner hver sit API; en nøgle er bundet til ét, så angiv kun den ene
config-two-keys = { $first } og { $second } giver begge en API-nøgle; behold den ene
config-no-api = der er en API-nøgle, men ikke noget API at sende den til; angiv --base-url URL eller --env NAME
config-no-default = konfigurationen har ingen default_env og mere end ét miljø; angiv { $flags }
config-no-such-environment-meant = miljøet "{ $name }" findes ikke; mente du "{ $meant }"?
config-no-such-environment-none = miljøet "{ $name }" findes ikke: konfigurationen har slet ingen (`stamkunde config init` skriver en, du kan gå ud fra)
config-no-such-environment = miljøet "{ $name }" findes ikke; konfigurationen lader dig vælge { $known }
list-or = { $first } eller { $last }
list-and = { $first } og { $last }

base-url-not-a-url = er ikke en URL som https://api.oculos.no/v4
base-url-scheme = skal begynde med https:// (eller http:// for denne computer)
base-url-plain-http = skal begynde med https://: almindelig http sender nøglen og kundens data ukrypteret (http:// virker kun for 127.0.0.1, ::1 og localhost)
base-url-credentials = indeholder et brugernavn eller en adgangskode; nøglen skal stå i en fil, en kommando eller en variabel
base-url-tail = indeholder "?" eller "#"; den slutter med stien, som https://api.oculos.no/v4

wrong-key-meant = den indstilling findes ikke; mente du "{ $meant }"?
wrong-key = den indstilling findes ikke; her kendes { $known }
wrong-not-a-string = skal være en tekst i anførselstegn, ikke { $found }
wrong-not-a-boolean = skal være true eller false, ikke { $found }
wrong-not-a-table = skal være en tabel, ikke { $found }
wrong-not-tables = skal være tabeller som [[{ $key }]], ikke { $found }
wrong-not-keys = skal være en tast som "ctrl+s" eller en liste af taster, ikke { $found }
kind-string = en tekst
kind-integer = et heltal
kind-float = et tal
kind-boolean = true eller false
kind-date = en dato
kind-list = en liste
kind-table = en tabel
wrong-not-a-key = skal være en tast som "ctrl+s"
wrong-not-strings = skal være en liste med mindst én tekst, som ["A", "B"]
wrong-empty = er tom
wrong-not-one-of = skal være { $names }
wrong-no-base-url = mangler: API'ets adresse, som "https://api.oculos.no/v4"
wrong-second-source = { $first } er der allerede; behold den ene
wrong-not-a-variable = skal være navnet på en variabel, som "TRIGG_KEY" (aldrig selve nøglen)
wrong-unreadable = kan ikke læse { $path }: { $why }
wrong-not-private = { $path } kan læses af andre (rettighederne er { $mode }); `chmod 600` lukker dem ude
certificates-unreadable = { $path } kan ikke læses: { $why }
certificates-too-large = { $path } er større end nogen fil med certifikater
certificates-empty = { $path } er tom; der skal stå certifikater i PEM
certificates-none = { $path } har ingen certifikater i PEM
certificates-invalid = { $path } indeholder noget, der ikke er et certifikat
wrong-not-a-colour = skal være { $names } eller som "#cc3300"
wrong-not-a-lookup = skal være en sti, der indeholder {"{"}externalId{"}"} én gang, som "/customers/externalId/{"{"}externalId{"}"}"
wrong-not-a-timeout = skal være sekunder fra 0.1 til 600, som 30 eller "30s"
wrong-not-a-country = skal være landets to store bogstaver, som "NO"
wrong-not-a-zone = skal være "UTC" eller navnet på en tidszone, computeren kender, som "Europe/Oslo"
wrong-not-a-proxy = skal se ud som "http://proxy.example:3128"
wrong-not-a-name = et miljøs navn består af bogstaver, cifre, - og _
wrong-no-environments = der er ingen tabel [env.NAME] til det i denne fil
wrong-no-such-environment = det miljø findes ikke; det skal være { $names }
wrong-not-minutes = skal være et helt antal minutter fra 1 til { $most }, som 10
wrong-not-days = skal være et helt antal dage fra 0 til { $most }, som 30
wrong-no-choices = mangler: de værdier, man kan vælge, som ["gold", "silver"]
wrong-stray-choices = hører kun til type = "choice"
wrong-no-pointer = mangler: hvor det står, som "/extendedProperties/tier"
wrong-no-label = mangler: navnet i formularen, som "Tier"
wrong-not-a-place = skal være en JSON-pointer, som "/extendedProperties/tier"
wrong-taken-field = "/{ $top }" har allerede et felt: { $label }
wrong-taken-consents = hvert samtykke er allerede et felt
wrong-taken-read-only = "/{ $top }" kan kæden ikke rette; kædens egne felter står som regel under "/extendedProperties"
wrong-taken-whole = "/{ $top }" rummer kædens egne felter; nævn et af dem, som "/extendedProperties/tier"
wrong-declared = "{ $other }" er allerede angivet
wrong-overlaps = "{ $other }" er allerede angivet, og et felt kan ikke ligge inde i et andet

## The local data

store-not-writable = De lokale data i { $path } kan ikke skrives ({ $why }); tjek, hvem der ejer mappen, eller angiv en anden med --data-dir.
store-read-only = den er skrivebeskyttet
store-not-opened = den kan ikke åbnes
store-strange = { $what }, så den blev ikke rørt; flyt den, eller angiv en anden mappe med --data-dir.
strange-link = { $path } er et link til en anden fil
strange-pipe = { $path } er en pipe, ikke en fil
strange-device = { $path } er en enhed eller en socket, ikke en fil
strange-of-another-user = { $path } tilhører en anden bruger
strange-hard-link = { $path } har et andet navn et andet sted (et hårdt link)
log-strange = der føres ingen log: { $what }; flyt den
store-full = Disken med { $path } er fuld; der kan ikke opbevares mere, før du har skaffet plads.
store-damaged = De lokale data i { $path } er beskadiget og blev ikke rørt; flyt filen og dem ved siden af, hvis navn begynder ens, så bliver der lavet en ny.
store-newer = De lokale data i { $path } er skrevet af en nyere version af stamkunde og blev ikke rørt; opdater stamkunde, eller angiv en anden mappe med --data-dir.
store-busy = Et andet program bruger de lokale data i { $path }; prøv igen om lidt.
store-failed = De lokale data i { $path } kan ikke bruges ({ $why }); prøv igen, eller angiv en anden mappe med --data-dir.
store-no-why = fejl på disken eller i databasen

local-demo = demoen
local-no-name = (intet navn)
drafts-none = Ingen ikke-gemte ændringer.
drafts-sending = Kladden var ved at blive sendt, og det vides ikke, hvordan det gik; det viser sig, når du åbner kunden.
history-none = Denne computer har ikke gemt noget for { $customer } i { $place }.
history-none-with = Denne computer har ikke gemt noget, der indeholder "{ $search }", for { $customer } i { $place }.
history-attempts = { $count ->
    [one] (1 forsøg)
   *[other] ({ $count } forsøg)
}
history-attempts-ticket = { $count ->
    [one] (1 forsøg, sag { $ticket })
   *[other] ({ $count } forsøg, sag { $ticket })
}
history-gone = { $days ->
    [one] (værdier opbevares i 1 dag; disse er væk)
   *[other] (værdier opbevares i { $days } dage; disse er væk)
}
holdings-drafts = { $count ->
    [one] 1 kladde med ikke-gemte ændringer
   *[other] { $count } kladder med ikke-gemte ændringer
}
holdings-saves = { $count ->
    [one] 1 post i historikken
   *[other] { $count } poster i historikken
}
holdings-recents = { $count ->
    [one] 1 kunde, der er åbnet for nylig
   *[other] { $count } kunder, der er åbnet for nylig
}
purge-no-terminal = der er ingen terminal at spørge på; `stamkunde purge --yes` sletter uden at spørge
purge-no-terminal-of = der er ingen terminal at spørge på; `stamkunde purge { $customer } --yes` sletter uden at spørge
purge-nothing = Der er ingen lokale data om nogen kunde i noget miljø.
purge-nothing-of = Der er ingen lokale data om { $customer } i { $place }.
purge-question = Skal dette slettes for alle kunder i alle miljøer: { $holdings }?
purge-question-of = Skal dette slettes for { $customer } i { $place }: { $holdings }?
purge-not = intet blev slettet
purge-done = Slettet for alle kunder i alle miljøer: { $holdings }.
purge-done-of = Slettet for { $customer } i { $place }: { $holdings }.
purge-elsewhere = Andre miljøer har også lokale data under denne reference: { $holdings }. Vælg miljøet med --env eller --base-url for at slette dem.

## The API key

key-missing = der er ingen API-nøgle: sæt STAMKUNDE_API_KEY, eller angiv --api-key-file eller --api-key-command
key-no-variable = variablen { $name } er ikke sat; den skal indeholde API-nøglen
key-file = kan ikke læse API-nøglen fra { $path }: { $why }
key-file-not-text = kan ikke læse API-nøglen fra { $path }: det er ikke tekst
key-command-not-started = kommandoen til API-nøglen kunne ikke startes: { $why }
key-command-late = kommandoen til API-nøglen blev ikke færdig inden for { $seconds } s
key-command-unreadable = svaret fra kommandoen til API-nøglen kunne ikke læses: { $why }
key-command-too-long = kommandoen til API-nøglen udskrev mere end en nøgle
key-command-failed = kommandoen til API-nøglen fejlede med kode { $code }; kør den selv for at se hvorfor
key-command-killed = kommandoen til API-nøglen blev stoppet af et signal; kør den selv for at se hvorfor
key-command-not-text = kommandoen til API-nøglen udskrev noget, der ikke er tekst
key-empty = API-nøglen er tom ({ $source })
key-not-a-key = API-nøglen skal være én linje med almindelige tegn ({ $source })
key-source-demo = demoens egen nøgle
key-source-variable = variablen { $name }
key-source-file = filen { $path }
key-source-command = kommandoen "{ $line }"
key-source-missing = ingen endnu
client-key = API-nøglen indeholder tegn, som en forespørgsel ikke kan sende
client-certificates = ca_file: { $why }
client-proxy = proxyen { $proxy } kan ikke bruges; den skal se ud som http://proxy.example:3128
client-tls = https er ikke muligt på denne computer: { $why }

## The command line

cli-no-output = kan ikke udskrive: { $why }
cli-no-start = kan ikke starte: { $why }
cli-no-demo = kan ikke starte demo-API'et: { $why }
cli-key-refused = { $why } API-nøglens kilde: { $source }.
args-command-first = "{ $customer }" står før en kommando; skriv kommandoen først, som `stamkunde get { $customer }`
args-no-command = kommandoen { $typed } findes ikke; mente du { $meant }? En kunde med det eksterne id er ext:{ $typed }
args-none-of = { $flag } skal være en af { $names }, ikke "{ $typed }"
args-key-not-text = { $variable } indeholder ingen API-nøgle: det er ikke tekst
cli-no-terminal = programmet skal bruge en terminal; `stamkunde get CUSTOMER` udskriver en kunde uden terminal
cli-terminal-failed = terminalen svigtede: { $why }
cli-no-man-page = kan ikke udskrive man-siden: { $why }
cli-no-such-field = feltet "{ $name }" findes ikke; felterne er { $names }; alt andet nævnes ved sit sted, som /extendedProperties/tier
serve-not-a-key = --api-key skal være almindelige tegn uden mellemrum
serve-not-listening = kan ikke lytte på { $address }: { $why }
serve-stopped = demo-API'et stoppede: { $why }
serve-not-an-address = --listen { $typed } er ikke en adresse med en port, som 127.0.0.1:8080 eller [::1]:8080
serve-open = --listen { $typed } ville åbne demoen for andre computere; den lytter kun på denne, som 127.0.0.1:{ $port }
sheet-spendable = Point til rådighed
sheet-pending = Point på vej
sheet-promotions = Tilbud
sheet-promotions-unknown = vides ikke
sheet-promotions-none = ingen
sheet-promotions-usable = { $usable } af { $count } kan bruges nu
sheet-card = { $name } { $count }/{ $total }
sheet-card-full = { $name } { $count }/{ $total } (fuldt)
sheet-read-only = Kan kun læses: { $why }

## `stamkunde config`

config-written = skrev { $path }; fjern # foran de linjer, du vil have, og kør så `stamkunde config check`
config-there-already = der ligger allerede en fil i { $path }; den er ikke rørt
config-not-written = kan ikke skrive { $path }: { $why }
config-none = der er ingen konfiguration i { $path }, og det er heller ikke nødvendigt; `stamkunde config init` skriver en
config-right = { $path } er uden fejl; miljøer: { $names }
config-right-no-default = { $path } er uden fejl; miljøer: { $names }; uden default_env skal --env med hver gang
config-mistakes = { $count ->
    [one] 1 fejl i { $path }
   *[other] { $count } fejl i { $path }
}
config-no-environments = ingen
config-no-keys = ingen
config-no-genders = ingen
config-no-proxy = ingen
config-file = konfiguration
config-file-missing = { $path } (findes ikke; `stamkunde config init` skriver en)
config-data = data
config-log = log
config-theme = tema
config-language = sprog
config-mouse = mus
config-plain = linjetilstand
config-plain-on = til, ved { $by }
config-on = til
config-off = fra
config-key = tast
config-journal = historik
config-journal-days = { $days ->
    [one] opbevarer værdier i 1 dag
   *[other] opbevarer værdier i { $days } dage
}
config-environment = miljø
config-environment-of-file = i filen
config-listed = { $environment }  ({ $marks })
config-listed-default = standard
config-demo = demo-API'et i programmet
config-read-only = kun læsning
config-read-only-run = ja, denne gang
config-yes = ja
config-base-url = basis-URL
config-api-key = API-nøgle
config-production = produktion
config-production-yes = ja: kun læsning, til den låses op
config-payload = indhold
config-payload-full = full: der sendes alt, hvad der blev hentet, med ændringerne i
config-payload-changed = changed: der sendes kun det, der er ændret
config-external-id = eksternt id
config-no-lookup = kan ikke slås op her
config-time-limit = tidsgrænse
config-country = land
config-server-zone = servertidszone
config-no-zone = kendes ikke: tidspunkter vises i serverens tid
config-genders = køn
config-own-fields = egne felter
config-ca-file = ca_file
config-proxy = proxy
config-proxy-local = ingen: API'et er på denne computer
config-proxy-file = { $host } (fra konfigurationen)
config-proxy-variable = { $host } (fra { $variable })
config-proxy-variable-except = { $host } (fra { $variable }, undtagen for { $except }={ $hosts })

learn-nothing = Der er ikke noget at foreslå: alle kundens værdier er allerede angivet.
learn-guesses = Foreslået ud fra én kunde: typerne er gæt, så se hver af dem efter, før du sætter det ind i{"\u000A"}konfigurationsfilen. `stamkunde config check` læser det der.
learn-nameless = Skriv navnet på dit miljø i stedet for { $name }.
learn-no-object = { $at } er { $found } her; felter kræver et objekt.
learn-not-editable = { $at } kan ikke redigeres. { $why }
learn-empty-object = { $at } er et objekt uden indhold her.
learn-list = { $at } er en liste; et felt har én værdi, så lister redigeres på fanen Ekstra.
learn-null = { $at } er tom her, så intet røber typen.
learn-left-out = { $count ->
    [one] 1 felt er udeladt: dets navn ligner data, ikke et navn.
   *[other] { $count } felter er udeladt: deres navne ligner data, ikke navne.
}

## Records that cannot be read, edited or sent

refused-utf-8 = Kunden har tegn, der ikke er gyldig UTF-8, og de ville blive ændret, når kunden sendes tilbage; derfor kan den læses, men ikke redigeres.
refused-two-records = Svaret har "data" mere end én gang, og det er uklart, hvilken der gælder; derfor kan det læses, men ikke redigeres.
refused-whole-record = Kunden kan ikke erstattes som helhed; rediger felterne ét for ét.
refused-fixed = "{ $member }" styres af serveren og kan ikke redigeres her.
refused-too-long = Det her er længere end { $kib } KiB, for langt til at blive redigeret som tekst; `get --json` viser det hele.
refused-twice = "{ $key }" står mere end én gang på kunden, så en ændring kunne ramme forkert; det kan læses, men ikke redigeres.
refused-twice-in = "{ $key }" står mere end én gang i { $object }, så en ændring kunne ramme forkert; det kan læses, men ikke redigeres.
refused-no-item = { $list } har ikke noget punkt med id "{ $id }"; hent kunden igen.
refused-two-items = { $list } har flere punkter med id "{ $id }", så en ændring kunne ramme forkert; de kan læses, men ikke redigeres.
refused-item-id = Et punkt i { $list } skal beholde sit id; rediger hele listen for at ændre det.
refused-position = { $list } er en liste, og punkterne kan flytte sig, fra den ene gang den hentes til den næste; rediger et punkt ud fra dets id, eller hele listen.
refused-inside = Der kan ikke lægges noget ind i { $parent }; rediger det som helhed.
refused-too-deep = Ændringen ville gå dybere end { $most } niveauer, og det er mere, end det er sikkert at sende.
refused-no-key = Kunden har ingen "{ $member }", og uden den ved serveren ikke, hvilken kunde der skal opdateres.

unreadable-empty = Svaret er tomt.
unreadable-not-json = Svaret er ikke JSON ({ $why }).
unreadable-not-an-object = Svaret er { $found }, ikke et objekt med kunden i "data".
unreadable-no-data = Svaret har ingen "data", hvor kunden skal ligge.
unreadable-data = "data" i svaret er { $found }, ikke en kunde.
unreadable-another = Det er en anden kunde, eller ingen.
unreadable-unfinished = Svaret kunne ikke læses til ende.
unreadable-page = Det er en webside, ikke en kunde.
unreadable-page-text = Det er en webside, ikke en kunde: "{ $text }".
json-null = null
json-boolean = et ja eller nej
json-number = et tal
json-string = en tekst
json-list = en liste
json-object = et objekt

not-json = linje { $line }, kolonne { $column }: { $slip }
slip-in-list = teksten slutter midt i en liste; der mangler en ]
slip-in-object = teksten slutter midt i et objekt; der mangler en {"}"}
slip-in-quotes = teksten slutter midt i anførselstegn; der mangler en "
slip-ended = teksten slutter, hvor der skal stå en værdi
slip-no-colon = der mangler et : mellem et navn og dets værdi
slip-no-comma-in-list = der mangler et , eller ] her
slip-no-comma-in-object = der mangler et , eller {"}"} her
slip-no-value = der står ingen værdi her; en tekst skal i anførselstegn
slip-no-number = det er ikke et tal
slip-no-name = her skal der stå et navn i anførselstegn
slip-last-comma = der kommer ikke noget efter det sidste komma
slip-more = der står mere, efter at værdien er slut
slip-escape = denne \ betyder ikke noget; selve \ skrives \\
slip-character = denne \u er ikke et tegn
slip-control = et linjeskift eller et andet skjult tegn står i anførselstegn; et linjeskift skrives \n
slip-twice = { $name } står her to gange
slip-other = det er ikke JSON
extra-not-an-object = Det skal være et objekt, som {"{"}"tier": "gold"{"}"}

## Fields: their labels, the same inside a sentence, and what they take

label-first-name = Fornavn
label-last-name = Efternavn
label-mobile-phone = Mobilnummer
label-email = E-mail
label-stores = Butikker
label-interests = Interesser
label-address = Adresse
label-zip = Postnummer
label-city = By
label-country = Land
label-birth-date = Fødselsdato
label-gender = Køn
label-id = Id
label-external-id = Eksternt id
label-created = Oprettet
label-updated = Opdateret
label-accepts-terms = Betingelser
label-accepts-email = E-mail
label-accepts-sms = SMS
label-consent = Samtykke { $number }
title-consent = Samtykke til { $consent }
help-first-name = Det navn, kunden bruger, stavet som kunden selv gør.
help-last-name = Efternavnet, stavet som kunden selv gør.
help-mobile-phone = Skriv det, som du hører det: 912 34 567, 0047 912 34 567 eller +47 912 34 567. Det gemmes med landekode; mangler den, tilføjes koden for kundens land.
help-email = Én adresse, som kari@example.no. Mellemrum før og efter fjernes.
help-stores = Kundens favoritbutikker, hver med sin butikskode, som S100.
help-interests = Det, kunden gerne vil høre om, med et ord eller to for hver ting, som Kaffe.
help-address = Vej og nummer, som Kongens gate 21.
help-zip = Postnummeret. Nuller foran bliver stående: 0153. Norge og Danmark har fire cifre, Sverige og Finland fem.
help-city = Byen, der hører til postnummeret. Når du ændrer et postnummer i Norge, Danmark eller Finland, foreslås byen her, og Tab tager den.
help-country = To bogstaver eller et navn: NO, Norway og Norge virker alle. Det gemmes som to bogstaver.
help-birth-date = Dagen først: 17.5.1987, 170587 eller 17. maj 1987; 1987-05-17 kan også bruges.
help-gender = Et af de ord, jeres butik bruger: Female, Male og Unknown, medmindre den har sine egne.
help-id = Serverens eget id for kunden. Det ændrer sig aldrig.
help-external-id = Det, jeres andre systemer kalder kunden. Det bruges, når der gemmes, så det kan ikke ændres, mens kunden er åben.
help-created = Hvornår serveren oprettede kunden, efter serverens ur. »Serverens tid«: tidszonen kendes ikke; sæt server_zone i konfigurationen.
help-updated = Hvornår serveren sidst ændrede kunden, efter serverens ur. »Serverens tid«: tidszonen kendes ikke; sæt server_zone i konfigurationen.
help-accepts-terms = Om kunden har accepteret medlemsbetingelserne. Ikke registreret er ikke et nej.
help-accepts-email = Om kunden vil have nyheder på e-mail. Ikke registreret er ikke et nej.
help-accepts-sms = Om kunden vil have tilbud på SMS. Ikke registreret er ikke et nej.
help-consent = Et af butikkens egne samtykker. Ikke registreret er ikke et nej.
help-consent-since = Et af butikkens egne samtykker. Ikke registreret er ikke et nej. Datoen på serveren er { $date }.
help-own-text = En tekst.
help-own-integer = Et heltal, som 42.
help-own-number = Et tal, som 42 eller 1,50.
help-own-boolean = Ja, nej eller ingenting for ikke registreret.
help-own-date = En dato med dagen først: 17.5.1987, 170587 eller 17. maj 1987; 1987-05-17 kan også bruges.
help-own-choice = En af disse: { $choices }.
help-own-required = Feltet må ikke være tomt.
locked-id = Serveren har givet kunden dette id, og det ændrer sig aldrig.
locked-external-id = Jeres andre systemer finder kunden med det, og det gør programmet også, hver gang der gemmes.
locked-clock = Serveren sætter tidspunktet efter sit eget ur.
locked-no-id = Samtykket har intet id, så en ændring kunne ramme et andet; det kan kun læses.
locked-same-id = Et andet samtykke har samme id, så en ændring kunne ramme forkert; det kan kun læses.
locked-not-a-consent = Det her er slet ikke et samtykke; det kan kun læses.
section-name = Navn
section-contact = Kontakt
section-preferences = Præferencer
section-address = Adresse
section-about = Om kunden
section-record = Registrering
section-own = Ekstra felter
section-consents = Samtykker

## Fields and what is wrong with their values

flaw-phone-unassigned = { $place } har ingen numre som dette i dag; læs det op for kunden.
flaw-not-an-address = en adresse har ét @ med noget på begge sider og ingen mellemrum eller kommaer, som kari@example.no.
flaw-near-domain = mente du { $domain }? Der er kun ét bogstav til forskel; læs det op for kunden.
flaw-unusual-address = det er en usædvanlig adresse; læs den op for kunden.
flaw-zip-no = et norsk postnummer har fire cifre, som 0153.
flaw-zip-dk = et dansk postnummer har fire cifre, som 2100.
flaw-zip-se = et svensk postnummer har fem cifre, som 11351 eller 113 51.
flaw-zip-fi = et finsk postnummer har fem cifre, som 00100.
flaw-other-town = postnummeret hører til { $town }.
flaw-no-country = det land findes ikke; skriv to bogstaver eller et navn, som NO eller Norge.
flaw-not-a-date = det er ikke en dato; skriv den som 17.5.1987, 170587 eller 17. maj 1987.
flaw-born-ahead = den dag er ikke kommet endnu; skriv fødselsdatoen, som 17.5.1987.
flaw-born-long-ago = det er før 1900; skriv fødselsdatoen, som 17.5.1987.
flaw-other-gender = her bruges { $known }; serveren kan afvise noget andet.
flaw-not-an-answer = skriv ja, nej eller ingenting for ikke registreret.
flaw-required = feltet må ikke være tomt.
flaw-not-a-text = det er ikke en tekst.
flaw-not-whole = det er ikke et heltal; skriv cifre, som 42 eller -7.
flaw-not-a-number = det er ikke et tal; skriv det som 42, -7 eller 1,50.
flaw-not-a-choice = det kan ikke vælges; skriv { $choices }.
mismatch = Ventet: { $wanted }. Fandt: { $found }. Redigerer du, bliver værdien lavet om.
mismatch-locks = Ventet: { $wanted }. Fandt: { $found }. Det kan ikke ændres her.
own-text = en tekst
own-integer = et heltal
own-number = et tal
own-boolean = et ja eller nej
own-date = en dato

phone-not-digits = et telefonnummer består af cifre, som 91234567 eller +4791234567.
phone-no-digits = der er ingen cifre her; skriv det som 91234567 eller +4791234567.
phone-place = { $code } ({ $country })
phone-length = efter { $place } kommer der { $usual } cifre, ikke { $found }.
phone-length-unknown = efter { $place } kommer der et andet antal cifre end { $found }.
phone-code-of-zero = ingen landekode begynder med 0; skriv det som +4791234567.
phone-no-code = ingen landekode begynder med +{ $begin }; skriv det som +4791234567.
phone-needs-code = skriv det med + og landekode, som +4791234567; numrene i det land kendes ikke her.
phone-needs-code-for = skriv det med + og landekode, som +4791234567; disse numre kendes ikke her: { $country }.

reference-empty = Skriv et telefonnummer, et id eller et eksternt id; API'et kan ikke søge på navn.
reference-no-phone = Skriv telefonnummeret efter { $prefix }
reference-no-id = Skriv id'et efter { $prefix }
reference-no-external-id = Skriv det eksterne id efter { $prefix }
reference-ambiguous = { $digits } kan være et eksternt id eller et telefonnummer: skriv ext:{ $digits } eller phone:{ $digits }.
reference-not-a-phone = Det er ikke et telefonnummer: { $why }
reference-phone = Mobil { $phone }
reference-id = Id { $id }
reference-external-id = Eksternt id { $id }

## Numbers

number-group = .
number-decimal = ,

## Times

date = { $day }. { $month } { $year }
clock = { $hour }.{ $minute }
clock-to-second = { $hour }.{ $minute }.{ $second }
day-and-clock = { $date } { $clock } { $zone }
day-and-time = { $date } { $clock }
month-01 = jan.
month-02 = feb.
month-03 = marts
month-04 = apr.
month-05 = maj
month-06 = juni
month-07 = juli
month-08 = aug.
month-09 = sep.
month-10 = okt.
month-11 = nov.
month-12 = dec.

moment = { $day } ({ $distance })

ago-moments = lige nu
ago-minutes = { $count ->
    [one] for 1 min. siden
   *[other] for { $count } min. siden
}
ago-hours = { $count ->
    [one] for 1 time siden
   *[other] for { $count } timer siden
}
ago-days = { $count ->
    [one] for 1 dag siden
   *[other] for { $count } dage siden
}
ago-weeks = { $count ->
    [one] for 1 uge siden
   *[other] for { $count } uger siden
}
ago-months = { $count ->
    [one] for 1 md. siden
   *[other] for { $count } mdr. siden
}
ago-years = { $count ->
    [one] for 1 år siden
   *[other] for { $count } år siden
}
in-moments = om under et minut
in-minutes = { $count ->
    [one] om 1 minut
   *[other] om { $count } minutter
}
in-hours = { $count ->
    [one] om 1 time
   *[other] om { $count } timer
}
in-days = { $count ->
    [one] om 1 dag
   *[other] om { $count } dage
}
in-weeks = { $count ->
    [one] om 1 uge
   *[other] om { $count } uger
}
in-months = { $count ->
    [one] om 1 måned
   *[other] om { $count } måneder
}
in-years = { $count ->
    [one] om 1 år
   *[other] om { $count } år
}
before-moments = under et minut før
before-minutes = { $count ->
    [one] 1 minut før
   *[other] { $count } minutter før
}
before-hours = { $count ->
    [one] 1 time før
   *[other] { $count } timer før
}
before-days = { $count ->
    [one] 1 dag før
   *[other] { $count } dage før
}
before-weeks = { $count ->
    [one] 1 uge før
   *[other] { $count } uger før
}
before-months = { $count ->
    [one] 1 måned før
   *[other] { $count } måneder før
}
before-years = { $count ->
    [one] 1 år før
   *[other] { $count } år før
}
after-moments = under et minut efter
after-minutes = { $count ->
    [one] 1 minut efter
   *[other] { $count } minutter efter
}
after-hours = { $count ->
    [one] 1 time efter
   *[other] { $count } timer efter
}
after-days = { $count ->
    [one] 1 dag efter
   *[other] { $count } dage efter
}
after-weeks = { $count ->
    [one] 1 uge efter
   *[other] { $count } uger efter
}
after-months = { $count ->
    [one] 1 måned efter
   *[other] { $count } måneder efter
}
after-years = { $count ->
    [one] 1 år efter
   *[other] { $count } år efter
}
left-moments = under et minut
left-minutes = { $count ->
    [one] 1 min. endnu
   *[other] { $count } min. endnu
}
left-hours = { $count ->
    [one] 1 time endnu
   *[other] { $count } timer endnu
}
left-days = { $count ->
    [one] 1 dag endnu
   *[other] { $count } dage endnu
}
left-weeks = { $count ->
    [one] 1 uge endnu
   *[other] { $count } uger endnu
}
left-months = { $count ->
    [one] 1 måned endnu
   *[other] { $count } måneder endnu
}
left-years = { $count ->
    [one] 1 år endnu
   *[other] { $count } år endnu
}

## The Promotions tab

promotions-usable-now = { $count ->
    [one] { $usable } af 1 tilbud kan bruges nu
   *[other] { $usable } af { $count } tilbud kan bruges nu
}
promotions-usable = { $usable } af { $count } kan bruges
promotions-none = ingen tilbud
promotions-unknown = tilbud kendes ikke
promotions-nothing = Kunden har ingen tilbud.
promotions-not-told = Vides ikke: API'et sendte ingen liste over tilbud.
promotions-no-list = Tilbuddene er ikke en liste: { $odd }

promotions-all = Alle
promotions-what-if = Hvad hvis
promotions-no-name = (intet navn)
promotions-shown = { $shown } af { $count }
promotions-none-usable = Ingen tilbud kan bruges nu. { $back } viser alle.
promotions-none-not-yet = Ingen tilbud starter senere. { $back } viser alle.
promotions-none-expired = Ingen tilbud er udløbet. { $back } viser alle.
promotions-none-used-up = Ingen tilbud er brugt op. { $back } viser alle.
promotions-none-off = Ingen tilbud er slået fra. { $back } viser alle.
promotions-none-elsewhere = Ingen tilbud gælder kun i andre butikker eller kanaler. { $back } viser alle.
promotions-none-with = Ingen tilbud indeholder »{ $text }«. { $back } viser alle.
promotions-none-in-state-with = Ingen tilbud med status »{ $state }« indeholder »{ $text }«. { $back } viser alle.

column-name = Navn
column-type = Type
column-state = Status
column-from = Fra
column-to = Til
column-used = Brugt
column-value = Værdi
column-channels = Kanaler
sorted-by-name = efter navn
sorted-by-type = efter type
sorted-by-state = efter status
sorted-by-from = efter start
sorted-by-to = efter udløb
sorted-by-used = efter brug
sorted-by-value = efter værdi
sorted-by-channels = efter kanal
sorted-as-sent = som modtaget

what-if-time = Tid
what-if-store = Butik
what-if-channel = Kanal
what-if-any-store = alle
what-if-any-channel = alle
what-if-now-or = nu el. 24.12.2026 10.00
what-if-soon = 24.12.2026 10.00
what-if-now = nu
what-if-hint = Skriv en tid, en butik eller en kanal, så svarer tabellen for den.
what-if-hint-short = Tabellen svarer på det, du skriver her.
what-if-problem = { $problem } Nedenfor: som det er nu.
what-if-no-time = »{ $typed }« er ikke et tidspunkt som 24.12.2026 10.00 eller i morgen 18.00.
what-if-no-channel = »{ $typed }« er ikke en kanal; der findes POS, ECOM og ALL.
what-if-in-store = butik { $store }
what-if-answer = { $would } af { $count } ville gælde
what-if-asked = Spurgt om: { $asked } – { $answer }
what-if-answer-first = { $answer } ({ $asked })

detail-now = Nu
detail-name = Navn
detail-description = Beskrivelse
detail-terms = Betingelser
detail-channel = Kanal
detail-value-type = Værditype
detail-value = Værdi
detail-message = Besked
detail-valid-from = Gælder fra
detail-valid-to = Gælder til
detail-time-of-day = Tidsrum
detail-redeemed = Indløst
detail-limit = Loft
detail-unlimited = Uden loft
detail-products = Varer
detail-not-for = Undtaget
detail-stores = Butikker
detail-link = Link
detail-image = Billede
detail-type = Type
detail-id = Id
detail-available = Slået til
detail-affiliate = Partner
detail-affiliate-id = Partner-id
detail-sort-order = Rækkefølge
detail-all-day = hele dagen
detail-hours = { $from } til { $to } (oplyst til kunderne; kun datoerne ovenfor afgør)
detail-all = alle
none = –
yes = ja
no = nej
odd = uventet: { $raw }

redemptions = { $count ->
    [one] 1 indløsning
   *[other] { $count } indløsninger
}
redemption-when = Hvornår
redemption-store = Butik
redemption-receipt = Bon
redemption-sent = Som sendt

## The Loyalty tab

stamp-card = Stempelkort
stamp-cards = Stempelkort
stamp-cards-none = Kunden har ingen stempelkort.
stamp-cards-not-told = Vides ikke: API'et sendte ingen liste over stempelkort.
rows-of = { $first }–{ $last } af { $count }
points = Point
points-spendable = Til rådighed
points-pending = På vej
points-expired = Udløbet
points-earned = Optjent i alt
points-balance = Saldo
points-more = De tre giver tilsammen mere, end der er optjent.
points-rest = Bjælken er alle optjente point; · er brugt eller ikke oplyst.
points-not-told = Bjælken er alle optjente point; · er ikke oplyst.
points-of-all = Bjælken er alle optjente point.
points-of-three = Bjælken er de tre; optjent i alt er ikke kendt.
points-no-bar = Ingen bjælke: der vides for lidt.
points-no-date = API'et oplyser ingen dato for point på vej.
card-full = Fuldt – klar til brug
card-full-over = { $over ->
    [one] Fuldt – klar til brug, 1 ekstra stempel
   *[other] Fuldt – klar til brug, { $over } ekstra stempler
}
card-left = { $left ->
    [one] 1 mangler
   *[other] { $left } mangler
}
card-extended = Udvidet
card-odd = Uventet
card-stamps = Stempler
card-needed = Kræves

## The Extra tab

extra-answer = Hele svaret, formateret
screen-too-small = Terminalen er { $size }; en kunde kræver mindst { $least }. Intet går tabt, og tasterne venter så længe.

## The frame of the screen

tab-profile = Profil
tab-loyalty = Loyalitet
tab-promotions = Tilbud
tab-consents = Samtykker
tab-extra = Ekstra
tab-journal = Historik
badge-demo = DEMO
badge-production = PROD { $environment }
header-ticket = sag { $ticket }
header-ticket-offered = sag { $ticket }? { $key }
header-ticket-key = sag? { $key }
header-never-read = aldrig hentet
header-read = hentet { $time }
header-masked = skjult
header-read-only = kun læsning
header-locked = låst ({ $key })
header-unlocked = låst op
strip-blind = Vi ved ikke noget endnu: åbn kunden med telefonnummer eller id for at se det hele.
strip-pending = { $pending } på vej
strip-point-to-spend = { $points } point til rådighed
strip-points-to-spend = { $points } point til rådighed
strip-points = { $points } point
strip-points-unknown = point kendes ikke
more-below = ↓ flere
rows-more = { $arrows } flere
customers-close = { $key } Luk

## The Journal tab

journal-about = Det har denne computer sendt på kunden. { $key } giver det valgte felt den gamle værdi igen, eller på en overskrift hele lagringen.
journal-nothing = Der er ikke gemt noget her endnu.
journal-none-with = Teksten findes ikke i noget, der er gemt. { $back } viser alle.
journal-attempts = { $outcome } ({ $count } forsøg)
journal-ticket = { $outcome }, sag { $ticket }
journal-wiped = (slettet efter fristen)
journal-not-read = (ikke hentet)
value-empty = (tomt)
value-absent = (findes ikke)
value-noted = { $value } ({ $note })
age-under-one = under et år
age-years = { $years ->
    [one] 1 år
   *[other] { $years } år
}
server-time = servertid
not-a-choice = ikke et af valgene
ended-stored = Gemt
ended-stored-read-back = Gemt (tjekket hos serveren)
ended-stored-and-more = Gemt; serveren ændrede noget andet
ended-stored-read-back-and-more = Gemt (tjekket hos serveren); serveren ændrede noget andet
ended-partly-stored = Delvist gemt
ended-partly-stored-read-back = Delvist gemt (tjekket hos serveren)
ended-held = Intet at sende: serveren havde det i forvejen
ended-decided = Afgjort: serverens værdier blev stående
ended-refused = Ikke gemt
ended-refused-status = Ikke gemt ({ $status })
ended-shown-old = Ikke gemt: et tjek viste de gamle værdier
ended-cancelled-not-stored = Afbrudt; ikke gemt
ended-not-sent = Ikke sendt
ended-not-read = Ikke sendt: kunden kunne ikke hentes først
ended-not-read-status = Ikke sendt: kunden kunne ikke hentes først ({ $status })
ended-undecided = Ikke sendt: en anden har ændret de samme felter
ended-other-customer = Ikke sendt: da kunden blev hentet igen, kom der en anden
ended-unsendable = Ikke sendt: det er ikke sikkert at sende kunden tilbage
ended-cancelled-not-sent = Afbrudt; ikke sendt
ended-unsure = Usikkert, om det blev gemt
ended-shown-other = Usikkert, om det blev gemt: et tjek viste noget andet
ended-cancelled-unsure = Afbrudt; usikkert, om det blev gemt

## The Consents tab

consents-odd = Det, API'et sendte i stedet for samtykker: { $odd }
consents-not-recorded = ikke registreret
switch-yes-key = j
switch-no-key = n
consents-evidence = id { $id }  { $date }
consents-no-id = mangler
consents-no-date = ingen dato
town-offered = Tab: { $town }
was = før { $value }

## Plain mode

plain-on-flag = Linjetilstand: slået til af --plain. "help" viser kommandoerne.
plain-on-variable = Linjetilstand: slået til af STAMKUNDE_PLAIN. "help" viser kommandoerne.
plain-on-file = Linjetilstand: slået til af plain = true i konfigurationen. "help" viser kommandoerne.
plain-on-accessible = Linjetilstand: slået til af ACCESSIBLE. "help" viser kommandoerne.
plain-on-dumb = Linjetilstand: slået til af TERM=dumb. "help" viser kommandoerne.
plain-environment-demo = Miljø: DEMO, med opdigtede kunder på denne maskine.
plain-environment = Miljø: { $environment }.
plain-environment-production = Miljø: PROD { $environment }.
plain-locked = Låst: { $why }
plain-notice = Besked: { $words }
plain-problem = Problem: { $words }
plain-warning = Advarsel: { $words }
plain-saved = Gemt: { $words }
plain-note = Notat: { $words }
plain-about = Om: { $customer }.
plain-covered = skjult
plain-empty = tomt
plain-unknown = ukendt
plain-nothing-new = Besked: Intet nyt.
plain-customer = Kunde: { $customer }.
plain-customer-read = Kunde: { $customer }, hentet { $time }.
plain-customer-unread = Kunde: { $customer }, aldrig hentet. Kun det, du skriver, bliver sendt.
plain-customer-none = Kunde: Ingen er åben. "open" og et telefonnummer, et id eller et eksternt id åbner en.
plain-points = Point: { $spendable } til brug.
plain-points-pending = Point: { $spendable } til brug, { $pending } på vej.
plain-points-all = Point: { $spendable } til brug, { $pending } på vej, { $expired } udløbet, { $earned } optjent i alt.
plain-card = Kort { $number }: { $card }, { $count } af { $total }.
plain-card-full = Kort { $number }: { $card }, { $count } af { $total }, fuldt.
plain-cards = { $count ->
    [one] Kort: 1 stempelkort.
   *[other] Kort: { $count } stempelkort.
}
plain-usable = Tilbud: { $usable } af { $count } kan bruges nu.
plain-unsaved = Ændringer: { $changes }.
plain-field = Felt { $number }, { $label }: { $value }
plain-field-changed = Felt { $number }, { $label }: { $value }, var { $old }
plain-field-remark = Bemærkning til felt { $number }, { $label }: { $remark }
plain-fields = { $count ->
    [one] Felter: 1.
   *[other] Felter: { $count }.
}
plain-consents = { $count ->
    [one] Samtykker: 1.
   *[other] Samtykker: { $count }.
}
plain-raw = Rå værdi af felt { $number }, { $label }: { $raw }
plain-changes = { $count ->
    [one] Ændringer: 1 ændring er ikke gemt.
   *[other] Ændringer: { $count } ændringer er ikke gemt.
}
plain-changes-none = Ændringer: Ingen.
plain-change = Ændring { $number }, { $label }: gammel { $old }, ny { $new }
plain-conflict = Konflikt, { $label }: en anden har også ændret dette. Det var { $was }, den andens er { $theirs }, din er { $yours }
plain-conflict-gone = Konflikt, { $label }: en anden har også ændret dette. Det var { $was }, den andens er { $theirs }, og din kan ikke sendes længere. { $why }
plain-conflict-unclear = Konflikt, { $label }: serveren har noget andet end det, der blev sendt. Det var { $was }, serveren har { $stored }, din er { $yours }
plain-promotions = { $count ->
    [one] Tilbud: 1, { $usable } kan bruges nu.
   *[other] Tilbud: { $count }, { $usable } kan bruges nu.
}
plain-promotions-found = { $count ->
    [one] Tilbud: 1 indeholder "{ $text }".
   *[other] Tilbud: { $count } indeholder "{ $text }".
}
plain-promotions-none = Tilbud: { $words }
plain-promotion = Tilbud { $number }, { $promotion }: { $why }
plain-promotion-detail = Tilbud { $number }, { $label }: { $value }
plain-what-if = Hvad hvis: { $words }
plain-extra = { $count ->
    [one] Ekstra: 1 værdi.
   *[other] Ekstra: { $count } værdier.
}
plain-member = Værdi { $name }: { $value }
plain-journal = { $count ->
    [one] Historik: 1 lagring.
   *[other] Historik: { $count } lagringer.
}
plain-journal-none = Historik: { $words }
plain-journal-save = Lagring { $number }, { $time }: { $outcome }
plain-journal-change = Gemt ændring { $number }, { $label }: gammel { $old }, ny { $new }
plain-journal-wiped = Gemt ændring { $number }, { $label }: { $why }
plain-drafts = { $count ->
    [one] Kladder: 1.
   *[other] Kladder: { $count }.
}
plain-drafts-none = Kladder: Ingen.
plain-draft = Kladde { $number }, { $customer }: { $about }
plain-customers = { $count ->
    [one] Kunder: 1 er åben.
   *[other] Kunder: { $count } er åbne.
}
plain-open = Åben { $number }: { $customer }
plain-open-unsaved = Åben { $number }: { $customer }, { $changes }
plain-found = { $count ->
    [one] Fundet: 1.
   *[other] Fundet: { $count }.
}
plain-row = Række { $number }: { $customer }
plain-row-about = Række { $number }: { $customer }, { $about }
plain-beside = { $first }, { $second }
plain-more = { $count ->
    [one] Mere: 1 til. "more" viser den.
   *[other] Mere: { $count } til. "more" viser de næste.
}
plain-more-none = Besked: Der er ingen liste at fortsætte med.
plain-step-opening = Trin: Henter { $customer }.
plain-step-reading = Trin: Henter kunden igen før afsendelse.
plain-step-sending = Trin: Sender, forsøg { $attempt }.
plain-step-reading-back = Trin: Usikkert, om det blev gemt: { $why } Tjekker hos serveren.
plain-step-waiting = Trin: { $why } Venter og prøver igen. "cancel" afbryder.
plain-still-reading = Trin: Henter stadig, { $seconds } s. "cancel" afbryder.
plain-still-sending = Trin: Sender stadig, { $seconds } s. "cancel" afbryder.
plain-still-reading-back = Trin: Tjekker stadig hos serveren, { $seconds } s. "cancel" afbryder.
plain-still-waiting = Trin: Venter stadig, { $seconds } s tilbage. "cancel" afbryder.
plain-ask = Spørgsmål: { $question } Ja er "{ $yes }", nej er "{ $no }"; Enter er nej.
plain-ask-yes = Spørgsmål: { $question } Ja er "{ $yes }", nej er "{ $no }"; Enter er ja.
plain-ask-three = Spørgsmål: { $question } Ja er "{ $yes }", nej er "{ $no }", kassér er "{ $also }"; Enter er nej.
plain-ask-three-yes = Spørgsmål: { $question } Ja er "{ $yes }", nej er "{ $no }", kassér er "{ $also }"; Enter er ja.
plain-send = { $count ->
    [one] Spørgsmål: Send 1 ændring? ja eller nej; Enter er nej.
   *[other] Spørgsmål: Send { $count } ændringer? ja eller nej; Enter er nej.
}
plain-send-production = { $count ->
    [one] Spørgsmål: Send 1 ændring til PROD { $environment }? ja eller nej; Enter er nej.
   *[other] Spørgsmål: Send { $count } ændringer til PROD { $environment }? ja eller nej; Enter er nej.
}
plain-send-none = Spørgsmål: Behold serverens værdier? ja eller nej; Enter er nej.
plain-decide = Spørgsmål: Hvilken værdi skal gælde for { $label }? den andens eller din; Enter sender intet.
plain-decide-theirs = Spørgsmål: Hvilken værdi skal gælde for { $label }? Kun den andens kan vælges; Enter sender intet.
plain-which = Spørgsmål: Hvilken? Et nummer fra listen, eller et telefonnummer, et id eller et eksternt id; Enter er ingen.
plain-key = Spørgsmål: Hvad er API-nøglen til { $host }? Det, du skriver, vises ikke og beholdes, til du afslutter; Enter er ingen.
plain-key-again = Spørgsmål: Hvad er API-nøglen til { $host }? Det, du skriver, vises ikke og beholdes, til du afslutter; Enter alene læser { $source } igen, og "cancel" lader det være.
plain-ticket = Spørgsmål: Hvilken sag gælder det? Enter beholder den, der var.
plain-ticket-is = Sag: { $ticket }
plain-check = Tjek: { $words }
plain-check-ask = Spørgsmål: Hvad siger kunden? Enter afslutter.
plain-ticket-none = Sag: Ingen.
plain-unread = Spørgsmål: { $about } Enter er ingen.
plain-answer-yes-no = Problem: Svaret er ja eller nej.
plain-answer-three = Problem: Svaret er ja, nej eller kassér.
plain-answer-whose = Problem: Svaret er den andens eller din.
plain-answer-theirs = Problem: Svaret er den andens, eller intet.
plain-answer-number = Problem: Det nummer findes ikke.
plain-too-early = Problem: Dette kom før spørgsmålet. Svar nu.
plain-left = Besked: Intet blev sendt.
plain-left-as-it-is = Besked: Intet blev gjort.
plain-request = Forespørgsel: { $head }
plain-request-body = Indhold: { $body }
plain-last-try = Forrige forsøg: { $words }
plain-help = { $count ->
    [one] Kommandoer: 1.
   *[other] Kommandoer: { $count }.
}
plain-help-row = Kommando { $command }: { $about }
plain-help-help = viser kommandoerne.
plain-help-more = viser resten af en liste.
plain-help-open = åbner en kunde via telefonnummer, id eller eksternt id. Uden mere viser den dem, der er kendt her.
plain-help-customer = siger, hvem der er åben. Med et nummer fra "customers" går den til den kunde.
plain-help-customers = viser, hvem der er åbne.
plain-help-next = går til næste åbne kunde.
plain-help-previous = går til forrige åbne kunde.
plain-help-close = lukker kunden. Ændringer, der ikke er gemt, bevares på denne maskine.
plain-help-pin = beholder kunden i listen for "open", eller slipper den.
plain-help-reload = henter kunden igen og beholder dine ændringer.
plain-help-unread = ændrer en kunde via eksternt id, når API'et ikke kan slå den op.
plain-help-fields = viser alle felter med deres numre.
plain-help-say = læser et felt op. Det gør navnet også.
plain-help-set = giver et felt en værdi. En liste tager kommaer, et samtykke ja eller nej.
plain-help-clear = tømmer et felt.
plain-help-restore = sætter feltet tilbage til den værdi, det havde, da kunden blev hentet.
plain-help-raw = læser en værdi op, som API'et sendte den.
plain-help-same = giver et felt den værdi, som den forrige kunde har der.
plain-help-repeat = foretager ændringerne fra sidste lagring på denne kunde også, og spørger, før der sendes.
plain-help-changes = viser det, der ikke er gemt.
plain-help-undo = tager den seneste ændring tilbage.
plain-help-redo = gør den igen.
plain-help-discard = kasserer ændringer, der ikke er gemt, efter et spørgsmål. Med et nummer fra "drafts" kasserer den den kladde.
plain-help-loyalty = læser point og stempelkort op.
plain-help-promotions = viser tilbud, og om de kan bruges. Med et ord viser den dem, der indeholder det.
plain-help-why = siger, hvorfor et tilbud kan eller ikke kan bruges.
plain-help-promotion = læser alt om et tilbud op.
plain-help-what-if = siger, hvilke tilbud der ville gælde da og der. Det, du lader stå tomt, er hvad som helst.
plain-help-consents = viser samtykkerne.
plain-help-extra = viser indholdet af extendedProperties. "extra NAVN JSON" ændrer én værdi, "extra {"{"}...{"}"}" dem alle.
plain-help-journal = viser, hvad denne maskine har sendt.
plain-help-put-back-lost = sætter det tilbage, som blev gemt her, og som en anden har ændret siden, og spørger, før der sendes.
plain-help-put-back = sætter værdien fra før en gemt ændring tilbage.
plain-help-put-back-save = sætter alle værdier fra før en lagring tilbage, og spørger, før der sendes.
plain-help-save = læser hver ændring op, spørger og sender.
plain-help-request = læser præcis det op, der ville blive sendt.
plain-help-cancel = afbryder det, der er i gang, eller lader et spørgsmål være. Ctrl+C gør det samme.
plain-help-note = læser op, hvad en lagring i historikken ændrede, som tekst til sagen; uden nummer den seneste. "note why 2" gælder tilbud 2. Med et sprog, en, nb, sv, da eller fi, bliver det på det sprog.
plain-help-ticket = angiver den sag, arbejdet gælder; "-" er ingen.
plain-help-drafts = viser ændringer, der ikke er gemt, for kunder, der ikke er åbne. Med et nummer åbner den en.
plain-help-mask = skjuler navne, telefonnumre, e-mails, adresser og fødselsdatoer, eller viser dem igen.
plain-help-check = sammenligner det, kunden siger, med det gemte og siger ingen værdi.
plain-help-unlock = tillader ændringer i produktion, efter et spørgsmål, eller låser igen.
plain-help-quit = afslutter programmet. Ændringer, der ikke er gemt, bevares.
plain-no-command = Problem: Der er ingen kommando og intet felt "{ $command }". "help" viser kommandoerne.
plain-no-field = Problem: Felt { $field } findes ikke. "fields" viser dem.
plain-many-fields = Problem: "{ $field }" er navnet på flere felter. Brug nummeret.
plain-takes = Problem: Skriv det som "{ $command }".
plain-no-promotion = Problem: Tilbud { $number } findes ikke. "promotions" viser dem.
plain-no-change = Problem: Gemt ændring { $number } findes ikke. "journal" viser dem.
plain-no-save = Problem: Der er ingen lagring { $number }. "journal" viser dem.
plain-no-draft = Problem: Kladde { $number } findes ikke. "drafts" viser dem.
plain-no-customer = Problem: Åben kunde { $number } findes ikke. "customers" viser dem.
plain-nobody-open = Problem: Ingen kunde er åben. "open" åbner en.
doctor-version = version
doctor-system = system
doctor-terminal = terminal
doctor-no-terminal = ingen
doctor-size = størrelse
doctor-colours = farver
doctor-no-colours = ingen
doctor-clipboard = udklipsholder
doctor-clipboard-terminal = terminalens egen
doctor-plain = linjetilstand
doctor-ground = baggrund
doctor-ground-not-told = terminalen siger det ikke
doctor-widths = bredder
doctor-widths-right = { $widths }, som de skal være
doctor-widths-wrong = { $widths }, ikke som de skal være: skærmen kan se skæv ud
doctor-widths-not-told = terminalen siger det ikke
doctor-asks = Tryk på hver tast, du bliver bedt om. Enter springer over, Ctrl+C slutter spørgsmålene.
doctor-press = { $nth }/{ $of }: tryk { $key }
doctor-press-paste = { $nth }/{ $of }: sæt ind, som du plejer i denne terminal (ofte Ctrl+Shift+V)
doctor-pad = 5 på det numeriske tastatur
doctor-altgr = @ med AltGr
doctor-paste = sæt ind
doctor-result = { $key }: { $came }
doctor-arrives = kommer frem
doctor-arrives-as-escape = kommer frem som Esc og tasten, og det virker også
doctor-arrives-as = kommer frem som { $what }
doctor-arrives-not = kommer ikke frem
doctor-skipped = sprunget over
doctor-paste-works = kommer i ét stykke med den tekst, der blev kopieret: udklipsholderen virker
doctor-paste-foreign = kommer i ét stykke, men med en anden tekst end den kopierede: kopiering når ikke denne udklipsholder
doctor-paste-letters = kommer som enkelte bogstaver: terminalen mærker ikke indsat tekst
doctor-try-api = Læse fra API'et for at se, om det godtager nøglen? Intet ændres.
doctor-api-works = API'et svarer og godtager nøglen.
doctor-fits = Disse linjer passer her:
doctor-nothing-fits-better = Konfigurationen passer her, som den er.
doctor-write = Skrive dem til { $path }?
doctor-written = Skrev { $path }.
doctor-by-hand = { $path } sætter noget af dette allerede; skriv linjerne ind i hånden

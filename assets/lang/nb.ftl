### What the program says, in Norwegian bokmål. The messages, their order and their arguments are those of en.ftl.

## Sentences

sentence = { $words }.
sentences = { $first }. { $second }.

## Keys

interrupt-quits = Ingenting er merket for kopiering. { $quit } avslutter; det gjør også Ctrl+C en gang til.

## Commands: what each is called, what it does, and what else people call it, to find it by

action-save = Lagre
action-save-about = Se over endringene og send dem til API-et.
action-save-called = send, oppdater, skriv, endringer, se over, gjennomgang, fullfør
action-open = Åpne
action-open-about = Åpne en annen kunde; ulagrede endringer blir tatt vare på.
action-open-called = kunde, finn, søk, slå opp, oppslag, telefon, mobil, e-post, navn, siste
action-edit-unread = Rediger uten å hente
action-edit-unread-about = Endre en kunde på ekstern ID når API-et ikke kan slå den opp; bare det du skriver, blir sendt.
action-edit-unread-called = blindt, ulest, ekstern id, kunde, åpne, ny, bare skrive
action-pin = Fest
action-pin-about = Behold kunden i kundelisten, eller slipp den igjen.
action-pin-called = favoritt, behold, stjerne, løsne, kunde
action-next-customer = Neste kunde
action-next-customer-about = Vis neste åpne kunde.
action-next-customer-called = bytt, vindu, høyre
action-previous-customer = Forrige kunde
action-previous-customer-about = Vis forrige åpne kunde.
action-previous-customer-called = bytt, vindu, venstre
action-close = Lukk
action-close-about = Lukk kunden; ulagrede endringer blir tatt vare på her på maskinen.
action-close-called = steng, ferdig, gå ut, kunde, vindu
action-undo = Angre
action-undo-about = Ta tilbake den siste endringen, uansett felt.
action-undo-called = tilbake, omgjør, reverser, endring
action-redo = Gjør om
action-redo-about = Gjør endringen du sist angret, på nytt.
action-redo-called = gjenta, igjen, gjenopprett, fram
action-reload = Hent på nytt
action-reload-about = Hent kunden på nytt; ulagrede endringer beholdes og flettes inn.
action-reload-called = oppdater, last inn, frisk opp, hent, les, kunde
action-restore = Gammel verdi
action-restore-about = Sett feltet tilbake til verdien det hadde da kunden ble hentet; i historikken til verdien før den lagringen. I et felt du ikke har endret, tar den verdien fra forrige kunde.
action-restore-called = tilbakestill, gjenopprett, angre, felt, forrige, opprinnelig
action-same = Forrige kundes verdi
action-same-about = Gi feltet den verdien som forrige kunde har der.
action-same-called = samme, kopier, forrige, husstand, familie
action-repeat = Gjenta på denne kunden
action-repeat-about = Gjør endringene fra siste lagring på denne kunden også, og se gjennom dem.
action-repeat-called = igjen, samme endringer, bruk
action-put-back = Sett tilbake lagrede verdier
action-put-back-about = Sett tilbake det som ble lagret her og noen andre har endret siden, og se gjennom det.
action-put-back-called = tapt, overskrevet, sist, tilbake
action-discard = Forkast endringer
action-discard-about = Forkast ulagrede endringer på kunden, etter et spørsmål; angre henter dem tilbake.
action-discard-called = kast, slett, fjern, dropp, utkast, glem, ulagret
action-next-field = Neste felt
action-next-field-about = Gå til neste felt.
action-next-field-called = ned, fram
action-previous-field = Forrige felt
action-previous-field-about = Gå til forrige felt.
action-previous-field-called = opp, tilbake
action-jump = Hopp
action-jump-about = Gå til et felt, en rad eller en fane med en bokstav.
action-jump-called = gå til, bokstav, merke, felt
action-profile-about = Vis hvem kunden er og hvordan du får tak i kunden.
action-profile-called = fane, navn, adresse, telefon, mobil, e-post, kontakt
action-loyalty-about = Vis poeng og stempelkort.
action-loyalty-called = fane, poeng, bonus, stempler, stempelkort, klippekort, kort
action-promotions-about = Vis tilbud og om de kan brukes.
action-promotions-called = fane, kampanjer, kuponger, rabatter, rabattkoder, gavekort
action-consents-about = Vis hva kunden har sagt ja til.
action-consents-called = fane, tillatelser, markedsføring, nyhetsbrev, reklame, sms, gdpr, personvern
action-extra-about = Rediger extendedProperties som JSON, med hele svaret ved siden av.
action-extra-called = fane, json, egne felt, rå, tilleggsfelt
action-journal-about = Vis hva som er lagret på kunden.
action-journal-called = fane, journal, logg, lagringer, endringer
action-next-tab = Neste fane
action-next-tab-about = Vis fanen til høyre.
action-next-tab-called = fram, høyre
action-previous-tab = Forrige fane
action-previous-tab-about = Vis fanen til venstre.
action-previous-tab-called = tilbake, venstre
action-filter = Filtrer
action-filter-about = Vis bare tilbudene, eller lagringene i historikken, som inneholder det du skriver.
action-filter-called = søk, finn
action-what-if = Hva om
action-what-if-about = Se hvilke tilbud som ville virke til en annen tid, i en annen butikk eller kanal.
action-what-if-called = tid, dato, butikk, kanal, simuler, prøv
action-only-state = Status
action-only-state-about = Vis bare tilbud som kan brukes; trykk igjen for hver av de andre statusene, så alle.
action-only-state-called = filter, kan brukes, gyldig, utløpt
action-sort = Sorter
action-sort-about = Sorter tilbudene etter neste kolonne; etter den siste vises de som mottatt.
action-sort-called = rekkefølge
action-sort-back = Snu sortering
action-sort-back-about = Sorter tilbudene motsatt vei.
action-sort-back-called = rekkefølge, omvendt, synkende
action-raw = Råverdi
action-raw-about = Vis verdien du står på, akkurat slik API-et sendte den; i gjennomgangen: selve forespørselen.
action-raw-called = json, forespørsel, rådata, nøyaktig
action-copy = Kopier
action-copy-about = Kopier verdien du står på, til utklippstavlen.
action-copy-called = utklippstavle, lim inn
action-ticket = Sak
action-ticket-about = Oppgi saken du jobber med.
action-ticket-called = ticket, saksnummer, nummer, henvendelse
action-note = Notat
action-note-about = Vis hva en lagring endret, eller hvorfor et tilbud ikke kan brukes, som tekst til saken.
action-note-called = kopier notat, sak, ticket, sammendrag, utklippstavle, begrunnelse
action-copy-curl = Kopier som curl
action-copy-curl-about = Kopier forespørselen bak lagringen som curl, uten nøkkelen.
action-copy-curl-called = forespørsel, utklippstavle, kommando
action-mask = Skjul
action-mask-about = Skjul navn, telefon, e-post, adresse og fødselsdato på skjermen, eller vis dem igjen.
action-mask-called = skjerm, dekk til, personvern, persondata, gardin, maskering
action-check = Sjekk det som sies
action-check-about = Sammenlign det innringeren sier, med det som er lagret, uten å vise det.
action-check-called = verifiser, sammenlign, identitet, innringer, stemmer
action-unlock = Lås opp
action-unlock-about = Tillat endringer i et produksjonsmiljø, eller lås det igjen.
action-unlock-called = lås, produksjon, skrivebeskyttet, redigere
action-palette = Kommandoer
action-palette-about = Vis alle kommandoer med tasten til hver.
action-palette-called = meny, handlinger, taster, snarveier
action-help = Hjelp
action-help-about = Forklar det du står på, og vis tastene.
action-help-called = taster, snarveier, hurtigtaster, veiledning
action-back = Tilbake
action-back-about = Lukk det som er åpent; er ingenting åpent, avbrytes det som pågår.
action-back-called = avbryt, escape, lukk, stopp
action-quit = Avslutt
action-quit-about = Gå ut av programmet; spør først hvis noe ville gå tapt.
action-quit-called = gå ut, lukk, slutt, program, logg ut

palette-none = Ingen kommando passer til «{ $typed }».
palette-not-now = Ikke nå: { $why }
not-now-no-customer = Ingen kunde er åpen.
not-now-can-look-up = Åpne kunden: API-et kan slå opp eksterne ID-er.
not-now-nothing-saved = Ingenting er lagret siden kunden ble åpnet.
not-now-saving = Lagringen er ikke ferdig ennå.
not-now-nothing-to-undo = Det er ingenting å angre.
not-now-nothing-to-redo = Det er ingenting å gjøre om.
not-now-no-change-selected = Ingen endring er valgt.
not-now-no-field = Du står ikke i noe felt.
not-now-unchanged = Dette feltet er ikke endret.
not-now-no-customer-before = Det finnes ingen forrige kunde.
not-now-nothing-to-repeat = Ingenting er lagret siden programmet startet.
not-now-nothing-lost = Så vidt vi vet, har ingen andre endret det som er lagret her.
not-now-no-other-customer = Ingen annen kunde er åpen.
not-now-no-filter = Bare tilbud og historikk kan filtreres.
not-now-only-promotions = Dette virker bare på fanen Tilbud.
not-now-not-locked = Ingenting er låst.
not-now-nothing-open = Ingenting er åpent eller pågår.
not-now-requesting = En forespørsel pågår fortsatt.
not-now-wants-key = En lagring venter på en annen API-nøkkel.
not-now-wants-word = En lagring venter på svar fra deg.
not-now-all-sent = Alt er sendt og kan være lagret.
not-now-nothing-unsaved = Det er ingen ulagrede endringer.

## What keys do, in a word or two

hint-select = Velg
hint-discard = Forkast
hint-unpin = Løsne
hint-go-there = Gå dit
hint-cancel = Avbryt
hint-other-button = Neste knapp
hint-changes = Endringer
hint-exact-request = Forespørsel
hint-scroll = Rull
hint-run = Kjør
hint-language = Språk
hint-confirm = Bekreft
hint-use = Bruk
hint-next = Neste
hint-done = Ferdig
hint-back-to-now = Tilbake til nå
hint-show-all = Vis alle
hint-give-key = Oppgi nøkkel
hint-tabs = Faner
hint-card = Kort
hint-details = Mer
hint-edit = Rediger
hint-town = Ta poststedet
hint-to-answer = Til svaret
hint-choose = Velg
hint-list = Liste
hint-add = Legg til
hint-remove = Fjern
hint-change = Endre
hint-not-recorded = Uten svar
hint-other-promotion = Andre tilbud
hint-table = Tabell

## The help

help-terminals = Terminaler beholder noen taster selv: { $palette } kjører alle kommandoer ved navn. Hvis Alt ikke virker, trykk Esc og så tasten.
help-no-customer-title = Ingen kunde
help-no-customer = Åpne en kunde med telefon, ID eller ekstern ID.
help-text-title = I et tekstfelt
help-text = Bare skriv. Home, End, Ctrl+Left, Ctrl+Right, Ctrl+A og Ctrl+E flytter markøren; Alt+B og Alt+F flytter den ett ord. Shift med en piltast merker, og Ctrl+C kopierer det som er merket. Ctrl+W og Alt+D sletter et ord bakover og framover, Ctrl+U og Ctrl+K alt før og etter markøren. Et endret felt viser ● og den gamle verdien; et tomt felt fjerner verdien.
help-choice-title = I et tekstfelt med liste
help-choice = Når du skriver, vises det som passer, etter kode eller navn. Alt+Down viser alt med gjeldende verdi merket, og det du så skriver, erstatter den. Up og Down velger; Enter, eller å gå ut av feltet, tar det som er merket i den åpne listen. Esc lukker den og henter, etter Alt+Down, den gamle verdien tilbake.
help-chips-title = I en liste
help-chips = Når du skriver, begynner du på et nytt element; Enter, komma eller å gå ut av feltet avslutter det. Left og Right går gjennom elementene, Backspace eller Delete fjerner det som er merket. Limer du inn tekst med komma eller linjeskift, blir det flere elementer.
help-switch-title = Et valg med tre svar
help-switch = j er ja, n er nei, Backspace er ikke registrert; Space og pilene går gjennom alle tre. Ikke registrert betyr ikke nei.
help-fixed-title = En verdi som ikke kan endres
help-fixed = Du kan kopiere den og se råverdien, men ikke endre den.
help-loyalty = Der det er plass, deler en stolpe opp alle opptjente poeng: kan brukes, ventende, utløpt. Et stempelkort viser en rad med stempler og hvor mange som mangler. Up og Down velger kort, PgUp og PgDn ruller i detaljene. API-et sier ikke når ventende poeng kan brukes.
help-promotions = De første ordene om tilbudet du har valgt, sier om det kan brukes nå, og alle grunner til at det ikke kan det. { $filter } viser bare tilbud der tekstene, også grunnene, inneholder alle ordene du skriver; { $only } viser dem med én status. { $sort } sorterer etter neste kolonne, { $turn } motsatt vei. { $ask } spør om en annen tid (24.12.2026 10:00, i morgen 18:00), butikk eller kanal. Enter viser hele tilbudet, og der går Left og Right til naboene; { $back } går tilbake steg for steg.
help-extra = Kjedens egne felt som JSON. Når du går ut av teksten, blir den til endringer i enkeltfelt, så det du ikke har rørt, sendes tilbake slik det kom; en tom tekst tømmer alle. En feil vises med linje og kolonne, og det du skrev, blir stående. Tab går til hele svaret ved siden av, som bare kan leses.
help-journal = Dette har maskinen din sendt på kunden. { $filter } viser lagringene som inneholder alle ordene du skriver. Du kan sette tilbake den gamle verdien for endringen du har valgt, eller alle de gamle verdiene når overskriften på en lagring er valgt, med samme gjennomgang som ellers. Verdier slettes etter antall dager satt i [retention].
help-reading-title = Kunden hentes
help-reading = Imens kan du velge fane eller åpne en annen kunde; Esc avbryter.
help-unread-title = Kunden er ikke hentet
help-unread = Ingenting vises, og ingenting kan endres, før kunden er hentet. Det du skrev før, er tatt vare på her på maskinen.
help-of-server = Verdien kommer fra serveren og kan ikke endres her.
help-in-api = I API-et: { $place }
help-finder = Skriv eller lim inn et telefonnummer i hvilket som helst format, en ID eller en ekstern ID; andre ord rundt gjør ingenting. phone:, id: og ext: sier hva det er. Begynnelsen av et navn eller en e-postadresse finner kunder denne maskinen kjenner: de med ulagrede endringer, åpne, festede og nylig åpnede; aa, ae og oe finner å, æ og ø. Selve API-et kan ikke søke på navn eller e-post. { $discard } forkaster de ulagrede endringene på kunden du har valgt, etter et spørsmål.
help-review-title = Gjennomgangen
help-review = Ingenting er sendt ennå. Enter på Lagre henter kunden på nytt, legger til endringene dine, sender én PUT og kontrollerer svaret. Har noen andre endret det samme feltet, avgjør du: Space tar den andres, Space igjen din. Du får ikke lagret før alle er avgjort; etterpå får du vite hvilke verdier som ikke ble brukt.
help-palette = Skriv begynnelsen på et ord i kommandoens navn eller i det den gjør, eller tasten. Enter kjører den; en kommando som ikke kan kjøres nå, sier hvorfor.
help-sheet-title = En tekst å lese
help-sheet = Pilene, PgUp, PgDn, Home og End ruller; Esc lukker.
help-question-title = Et spørsmål
help-question = Tab går til neste svar, Enter velger det som er merket, og Esc endrer ingenting.
help-key-title = API-nøkkelen
help-key = Det du skriver, vises ikke og huskes bare til du avslutter. Det som ventet på nøkkelen, går deretter videre. Uten tekst leser Enter nøkkelen på nytt fra fil eller kommando.
help-ticket-title = Saken
help-check = Skriv eller lim inn det innringeren sier: et telefonnummer, en fødselsdato, et navn, en e-postadresse eller en adresse, skrevet som du vil. Svaret nevner feltet som stemmer, og viser aldri verdien. Enter gjør plass til det neste.
help-ticket = Nummeret vises øverst, i historikken og i notater. Det gjelder bare denne kunden: for den neste foreslås det siste nummeret, og Enter tar det i bruk.
help-edit-unread = For en kunde API-et ikke kan slå opp. Kunden åpnes tom, gjennomgangen advarer deg, og svaret på første lagring viser hva serveren har. Det er tryggere å åpne kunden med telefon eller ID.
help-jump-title = Hopp med bokstav
help-jump = Skriv bokstaven til stedet du vil til. Et felt har alltid den samme.

## Dialogs

ask-title = Er du sikker?
key-title = API-nøkkel
key-about = Nøkkelen til { $host }. Den huskes til du avslutter.
key-again-file = Bare Enter leser filen { $path } på nytt.
key-again-command = Bare Enter kjører kommandoen "{ $line }" på nytt.
check-about = Hva sier innringeren?
check-matches = Stemmer: { $fields }.
check-none = Stemmer ikke med noe.
ticket-about = Saksnummeret for denne kunden. La feltet stå tomt for ingen.
review-title = Lagre: { $customer }
review-title-production = Lagre i PROD: { $customer }
review-request = Selve forespørselen
no-customer = Ingen kunde er åpen. { $key } finner en.

## The finder

finder-title = Åpne en kunde
finder-takes = Telefon, ID eller ekstern ID, eller et navn under; API-et kan ikke søke på navn.
finder-address-of-nobody = API-et kan ikke søke på e-post eller navn, og ingen som er kjent her, har denne adressen.
finder-address-or-id = API-et kan ikke søke på e-post eller navn; dette kan bare være en ekstern ID.
finder-address-known = API-et kan ikke søke på e-post eller navn. Kjent på denne maskinen:
finder-no-reference = Ingenting i teksten kan være et telefonnummer, en ID eller en ekstern ID.
finder-again = Åpne igjen: { $names }
finder-no-match = ingen treff i listen
finder-similar = lignende navn
finder-pinned = festet
finder-sending = sendt, ukjent utfall
finder-open = åpen
finder-saving = åpen, lagres nå
finder-opened = åpnet { $ago }

## Mistakes in `[keys]`

wrong-action-meant = handlingen finnes ikke; mente du "{ $meant }"?
wrong-action = handlingen finnes ikke; disse finnes: { $known }
wrong-needs-key = må ha en tast, ellers kan du bli sittende fast
bad-key-unknown = "{ $key }" er ikke en tast; en tast skrives som "ctrl+s", "alt+1", "f12" eller "shift+tab"
bad-key-same = "{ $key }" er det samme som { $other } for en terminal
bad-key-unsent = en terminal kan ikke skille ut "{ $key }"; Ctrl brukes med en bokstav eller en tast med navn, som "ctrl+pgup"
bad-key-shifted = "{ $key }" kan ikke skilles fra tasten uten Shift
bad-key-typed = "{ $key }" skrives i felt; med ctrl eller alt kan den være en kommando
bad-key-edits = "{ $key }" redigerer tekst
bad-key-discards = "{ $key }" forkaster endringer i kundesøket
bad-key-lists = "{ $key }" åpner listen til et felt
bad-key-scrolls = "{ $key }" ruller
bad-key-back = "{ $key }" går tilbake; bare back kan ha den
bad-key-moves = "{ $key }" går fra felt til felt, og bekrefter eller velger i dialoger; bare next-field og previous-field kan ha den
bad-key-twice = "{ $key }" står der to ganger
bad-key-taken = "{ $key }" er alt en tast for { $other }; gi den en annen tast også

## Customers that the API cannot look up

finder-no-external-id = API-et kan ikke slå opp eksterne ID-er her. Søk på telefon eller ID, eller bruk { $command }.
finder-takes-no-external-id = Telefon eller ID, eller et navn under; API-et kan ikke søke på navn eller ekstern ID.
unread-title = Rediger uten å hente
unread-about = Den eksterne ID-en. Bare det du skriver, blir sendt; en server som erstatter hele kunden, sletter alt annet.

## Unsaved changes

changes = { $count ->
    [one] 1 ulagret endring
   *[other] { $count } ulagrede endringer
}
changes-undecided = { $count ->
    [one] 1 ulagret endring ({ $undecided } må avgjøres)
   *[other] { $count } ulagrede endringer ({ $undecided } må avgjøres)
}
changes-to = { $count ->
    [one] 1 ulagret endring på { $customer }
   *[other] { $count } ulagrede endringer på { $customer }
}

## Fields that somebody else changed, too

undecided-first = Ikke avgjort ennå: { $fields }. Space tar den andres, Space igjen tar din.
undecided-first-theirs = Ikke avgjort ennå: { $fields }. Space tar den andres; din kan ikke sendes lenger.
unused = Ikke brukt: { $values }.
unused-yours = { $field } { $value } (fra deg)
unused-theirs = { $field } { $value } (fra den andre)
kept-theirs = Ingenting å sende: den andres verdier beholdes. { $unused }
nothing-to-send = Ingenting å sende.
hint-decide = Den andres/din
undecided = { $count ->
    [one] 1 felt er ikke avgjort ennå (Space)
   *[other] { $count } felt er ikke avgjort ennå (Space)
}
save-button = Lagre
save-button-production = Lagre i PROD

## Changes in production

unlock-question = Tillate endringer i { $environment }? Dette er produksjon: det du lagrer her, er på ordentlig. { $key } låser igjen, og det gjør også 15 minutter uten tastetrykk.
unlock-yes = Lås opp
unlock-no = Nei
production-locked = Produksjon er låst.
environment-read-only = Dette miljøet kan bare leses her.
hint-lock = Lås
hint-read-key = Les på nytt
unlocked = Låst opp: du kan lagre endringer i { $environment }.
locked-again = { $environment } er låst igjen.
locked-by-time = { $environment } ble låst etter 15 minutter uten tastetrykk. { $key } låser opp.

## A customer that another window or command holds

customer-in-window = Kunden er åpen i et annet vindu.
customer-in-command = `stamkunde set` endrer denne kunden.
elsewhere-window = Kunden er åpen i et annet vindu, så ingenting kan endres her. Lukk den der, og trykk { $key }.
elsewhere-command = { $command } endrer denne kunden, så ingenting kan endres her nå. Trykk { $key } når kommandoen er ferdig.
command-set = `stamkunde set`
command-set-process = `stamkunde set` (prosess { $process })
status-in-window = Åpen i et annet vindu, og bare der kan den redigeres. Lukk den der, og trykk { $key }.
status-in-command = `stamkunde set` endrer denne kunden. Trykk { $key } når kommandoen er ferdig.

## Discarding changes

discard-question = { $count ->
    [one] Forkaste 1 ulagret endring på { $customer }?
   *[other] Forkaste { $count } ulagrede endringer på { $customer }?
}
discard-can-be-undone = Til du lukker kunden, kan du hente dette tilbake med { $undo }.
discard-for-good = Dette kan ikke angres.
discard-stays = { $count ->
    [one] 1 endring blir værende: den er sendt og kan være lagret.
   *[other] { $count } endringer blir værende: de er sendt og kan være lagret.
}
discard-nothing-left = Det er ikke lenger noe å forkaste.
discard-yes = Forkast
discard-no = Behold
discard-and-quit = Forkast og avslutt
discard-and-close = Forkast og lukk
discard-quit-for-good = «Forkast og avslutt» sletter ulagrede endringer for godt.
discard-quit-stays = Det som er sendt og kan være lagret, blir værende.
discarded = { $count ->
    [one] Forkastet 1 endring. { $undo } henter den tilbake.
   *[other] Forkastet { $count } endringer. { $undo } henter dem tilbake.
}
draft-discarded = Forkastet de ulagrede endringene på { $customer }.
draft-elsewhere = { $customer } endres et annet sted på denne maskinen; ingenting ble forkastet.
draft-sent = Endringene på { $customer } er sendt og kan være lagret. Åpne kunden for å se hvordan det gikk.
draft-not-discarded = Ingenting ble forkastet.
draft-none = Denne kunden har ingen ulagrede endringer å forkaste.

## What was done, and why not

mask-on = Navn, telefon, e-post, adresse og fødselsdato er skjult, i fritekst så langt de kan gjenkjennes; ID-er er ikke skjult. Det du skriver, er synlig.
curtain-fell = { $count ->
    [one] Ingen har trykket på en tast på 1 minutt: persondata er skjult. { $key } viser dem igjen.
   *[other] Ingen har trykket på en tast på { $count } minutter: persondata er skjult. { $key } viser dem igjen.
}
mask-off = Alt er synlig igjen.
locked-environment = Dette miljøet kan bare leses her, så ingenting kan endres.
locked-production = Dette er produksjon: { $key } låser opp for endringer.

lose-without-drafts = { $count ->
    [one] 1 ulagret endring på { $customer } går tapt, fordi utkast ikke kan tas vare på.
   *[other] { $count } ulagrede endringer på { $customer } går tapt, fordi utkast ikke kan tas vare på.
}
lose-in-window = { $count ->
    [one] 1 ulagret endring på { $customer } går tapt, fordi kunden er åpen i et annet vindu.
   *[other] { $count } ulagrede endringer på { $customer } går tapt, fordi kunden er åpen i et annet vindu.
}
lose-in-command = { $count ->
    [one] 1 ulagret endring på { $customer } går tapt, fordi `stamkunde set` endrer denne kunden.
   *[other] { $count } ulagrede endringer på { $customer } går tapt, fordi `stamkunde set` endrer denne kunden.
}
and-more = { $count } til
quit-yes = Avslutt
quit-no = Bli her
quit-saving = Lagres fortsatt: { $customers }. Avslutter du nå, må du åpne kunden igjen for å se hvordan det gikk.
quit-kept = Tatt vare på her på maskinen: { $changes }. Åpne kunden igjen for å fortsette.
quit-nothing = Det er ingen ulagrede endringer lenger.

close-yes = Lukk
close-no = Bli her
closed = Lukket: { $customer }.
closed-kept = { $count ->
    [one] Lukket: { $customer }. 1 ulagret endring er tatt vare på her på maskinen.
   *[other] Lukket: { $customer }. { $count } ulagrede endringer er tatt vare på her på maskinen.
}
open-already = { $customer } var allerede åpen.
open-more-than-one = Det er flere treff i denne teksten. Velg ett.
open-phone-or-id = Sifrene kan være et telefonnummer eller en ekstern ID. Velg.
open-other-customer = Ny henting ga en annen kunde, så ingenting derfra er tatt med. Åpne denne kunden med ID.
pin-not-read = Bare en kunde som er hentet på denne maskinen, kan festes.
pinned = Festet: { $customer } blir stående i listen.
unpinned = Ikke festet lenger: { $customer }.

draft-restored = { $count ->
    [one] Utkast gjenopprettet: 1 ulagret endring, { $ago }.
   *[other] Utkast gjenopprettet: { $count } ulagrede endringer, { $ago }.
}
draft-not-read = Kunden kunne ikke hentes nå, så du ser opplysningene slik de var da utkastet ble laget.
lost-one = { $field }: lagret her som { $saved }, nå { $now }. Noen andre endret det mellom { $from } og { $to }. { $key } setter det tilbake.
lost-many = Noen andre endret det som ble lagret her, mellom { $from } og { $to }: { $fields }. { $key } setter det tilbake.
lost-back = { $count ->
    [one] 1 lagret verdi er tilbake. { $key } angrer.
   *[other] { $count } lagrede verdier er tilbake. { $key } angrer.
}
repeated = { $count ->
    [one] 1 endring fra { $customer } er gjort her også. { $key } angrer.
   *[other] { $count } endringer fra { $customer } er gjort her også. { $key } angrer.
}
repeat-nothing = Ingenting å gjenta: det som ble lagret på { $customer }, er her allerede.
same-none = { $field }: { $customer } har ingen verdi der.
same-already = { $field }: { $customer } har samme verdi.
same-taken = { $field }: nå som hos { $customer }. { $key } angrer.
put-back = { $field }: den gamle verdien er tilbake.
put-back-save = { $field }: den gamle verdien er tilbake. { $key } lagrer den.
put-back-all = { $count ->
    [one] 1 gammel verdi er tilbake. { $key } angrer.
   *[other] { $count } gamle verdier er tilbake. { $key } angrer.
}
put-back-already = Alle feltene i den lagringen har de gamle verdiene allerede.
put-back-wiped = { $field }: oppbevaringstiden er ute, så den gamle verdien er slettet.
put-back-unreadable = { $field }: det som er bevart av den gamle verdien, kan ikke leses.
put-back-changed = { $field }: endret etter den lagringen, så den gamle verdien ble ikke satt tilbake.
put-back-never-read = { $field }: den gamle verdien ble aldri hentet, så det er ingenting å sette tilbake.
undo-text = Teksten er som før. { $key } henter tilbake det du skrev.

field-why-not = { $field }: { $why }
field-why-not-extra = { $field }: { $why } Det kan endres på fanen Ekstra.
field-refused = { $field } kan ikke endres. { $why }
field-of-server = { $field } kommer fra serveren og kan ikke endres.
field-switch = { $field }: trykk Space, j eller n.
field-choose = { $field }: velg mellom { $values }.
field-choose-more = { $field }: velg mellom { $values } …; Alt+↓ viser alle.
mark-kept = serveren beholdt den gamle verdien
mark-changed = serveren endret dette
mark-contested = noen andre har også endret dette: avgjør med { $key }

raw-answer = Svar
raw-card = Stempelkort
raw-promotion = Tilbud
raw-change = Endring av { $field }, gammel og ny
raw-none = Ingenting her har en råverdi.
raw-more = … og { $kib } KiB til; `stamkunde get --json` skriver ut alt.
copy-change = { $field } fra { $old } til { $new }
copy-nothing = Det er ingenting å kopiere her.
copy-too-long = For langt å kopiere: { $count } tegn, og terminaler tar høyst { $most }.
copied = Kopiert.
copy-sent = Sendt til terminalens utklippstavle.
copy-undecided = Ikke kopiert: noen andre har også endret et felt. Avgjør med { $key }.
copy-obstacles = Ikke kopiert. { $why }
copy-unsendable = Kunden kan ikke sendes. { $why }

save-nothing = Ingenting er endret, så det er ingenting å lagre.
save-impossible = Kunden kan ikke lagres. { $why }
save-in-flight = Kunden lagres nå. { $key } avbryter.
save-contested-again = Noen andre har endret et av disse feltene igjen. Avgjør, og lagre så.
save-contested-meanwhile = Noen andre har endret et av disse feltene imens. Avgjør, og lagre så.
unchecked-question = API-et kan ikke si om noen andre har endret kunden siden den ble hentet. Sender du endringene likevel, kan en nyere verdi fra andre gå tapt. Svaret ditt gjelder til du avslutter.
unchecked-yes = Send likevel
unchecked-no = Vent
cancel-question = Forespørselen er alt sendt. Avbryter du nå, vet ingen om det ble lagret.
cancel-yes = Avbryt lagringen
cancel-no = Fortsett å vente
cancel-over = Lagringen er ferdig, så det er ikke lenger noe å avbryte.
key-used = Bruker den nye API-nøkkelen.
key-used-save = Bruker den nye API-nøkkelen. { $key } lagrer med den.
obstacle-extra = Ekstra: { $problem }
account-who = { $customer } ({ $id })
account-line = { $who }: { $changes }. { $ended }
account-told = { $who }: { $changes }.
account-told-confirmed = { $who }: { $changes }. Bekreftet av API-et.
account-now = { $field } er nå { $new }, var { $old }
account-wanted = { $field } skulle endres fra { $old } til { $new }
account-stays = { $field } er fortsatt { $old } ({ $sent } ble sendt)
account-made = { $field } er nå { $stored } ({ $sent } ble sendt), var { $old }
account-wiped = { $field } (verdiene er slettet fordi de var for gamle)
account-saved = Lagret { $at }, bekreftet av API-et.
account-read-back = Lagret { $at }, kontrollert mot serveren.
account-partly = Delvis lagret { $at }, bekreftet av API-et.
account-partly-read-back = Delvis lagret { $at }, kontrollert mot serveren.
account-ended = { $ended }, { $at }.
note-title = Notat til saken
note-help = Venstre og høyre velger språk, pilene ruller, og Enter kopierer hele notatet, også det som er skjult. I Historikk handler det om den valgte lagringen, på Tilbud om det valgte tilbudet, ellers om den siste lagringen.
language-name = norsk
note-customer = Kunde: { $customer }
note-environment = Miljø: { $environment }
note-ticket = Sak: { $ticket }
note-promotion = Tilbud «{ $promotion }»: { $answer }
note-as-of = Per { $at }.

## Why a request failed

api-no-lookup = Dette miljøet kan ikke hente en kunde på ekstern ID (lookup.external_id er ikke satt); åpne kunden med telefon eller ID.
api-no-address = "{ $id }" kan ikke være ID-en til en kunde: den kan ikke stå i en adresse.
api-not-sent = Ikke sendt: { $why }.
api-stranger-phone = API-et svarte med en annen kunde: mobilnummeret er ikke det du søkte på. Ingenting derfra vises eller endres.
api-stranger-id = API-et svarte med en annen kunde: ID-en er ikke den du søkte på. Ingenting derfra vises eller endres.
api-stranger-external-id = API-et svarte med en annen kunde: den eksterne ID-en er ikke den du søkte på. Ingenting derfra vises eller endres.
api-unreadable = Uleselig svar ({ $status }): { $why }
api-too-large = Svaret er større enn { $size } MiB; det ble ikke lest til slutten.
api-redirected-nowhere = Serveren svarte med en omdirigering ({ $status }) uten mål; sjekk base-URL-en.
api-redirected = Serveren svarte med en omdirigering ({ $status }) til { $target }, som ikke følges; sjekk base-URL-en.
api-says = { $what }: { $words }
api-not-accepted = Serveren godtok ikke forespørselen ({ $status })
api-key-wrong = API-nøkkelen ble ikke godtatt: den er feil, eller den er bundet til andre adresser ({ $status })
api-key-not-allowed = API-nøkkelen kan ikke brukes til dette, eller ikke fra denne adressen ({ $status })
api-no-customer = Kunden finnes ikke ({ $status })
api-gave-up = Serveren ga opp å vente på forespørselen ({ $status })
api-conflict = Serveren melder om en konflikt ({ $status })
api-too-many = Serveren ber deg vente: for mange forespørsler ({ $status })
api-not-available = Serveren er ikke tilgjengelig akkurat nå ({ $status })
api-gateway = En gateway fikk ikke kontakt med serveren ({ $status })
api-own-failure = Det oppsto en feil på serveren ({ $status })
api-refused = Serveren avviste forespørselen ({ $status })
api-tells-nothing = Svaret fra serveren sier ikke om forespørselen gikk gjennom ({ $status })
key-still-refused = API-nøkkelen ble lest på nytt ({ $source }), og det er fortsatt den som ble avvist.
key-no-other = Ingen annen API-nøkkel: { $why }.
unsent-no-address = base-URL-en { $base } er ikke en gyldig adresse
unsent-not-made = forespørselen til { $host } kunne ikke lages
unsent-not-connected = fikk ikke kontakt med { $host }: { $why }
unsent-not-connected-by-proxy = fikk ikke kontakt med { $host } (det brukes en proxy: { $proxy }, fra { $from }): { $why }
proxy-of-configuration = konfigurasjonen
connection-no-host = serveren finnes ikke (fant ikke navnet)
connection-late = ingen svarte innen { $time }
connection-not-tls = ingen sikker forbindelse: serveren bruker ikke TLS på denne porten
connection-nothing-shared = ingen sikker forbindelse: serveren og dette programmet har ingen TLS-versjon eller kryptering felles
connection-broken-off = ingen sikker forbindelse: serveren avbrøt TLS-håndtrykket
connection-closed = serveren lukket forbindelsen under TLS-håndtrykket
connection-tls = ingen sikker forbindelse: { $why }
connection-unknown = ukjent feil
certificate-unknown-signer = ingen sikker forbindelse: serverens sertifikat er ikke utstedt av noen denne maskinen stoler på (ca_file legger til en utsteder)
certificate-bad-signature = ingen sikker forbindelse: serverens sertifikat er ikke signert med nøkkelen til utstederen det oppgir; er utstederens sertifikat i ca_file det nyeste?
certificate-expired = ingen sikker forbindelse: serverens sertifikat er utløpt
certificate-not-yet = ingen sikker forbindelse: serverens sertifikat er ikke gyldig ennå; går klokken på denne maskinen riktig?
certificate-other-name = ingen sikker forbindelse: serverens sertifikat gjelder et annet navn
certificate-revoked = ingen sikker forbindelse: serverens sertifikat er trukket tilbake
certificate-damaged = ingen sikker forbindelse: serverens sertifikat er skadet
certificate-unfit = ingen sikker forbindelse: serverens sertifikat er ikke et en server kan bruke
lost-late = Ikke noe svar fra { $host } innen { $time }.
lost-late-whole = Ikke noe fullstendig svar fra { $host } innen { $time }.
lost-cut = { $host } lukket forbindelsen før svaret var fullstendig.
lost-reset = { $host } brøt forbindelsen.
lost-not-http = Svaret fra { $host } er ikke HTTP.
lost-damaged = Svaret fra { $host } ble skadet på veien.
lost-system = Forbindelsen til { $host } ble brutt: { $why }.
lost-unknown = Forbindelsen til { $host } ble brutt.
reading-now = Henter kunden …
reading-failed-key = Fikk ikke hentet kunden. { $why } { $key } spør etter en annen nøkkel.
reading-failed = Fikk ikke hentet kunden. { $why } { $again } henter på nytt, { $open } åpner en annen.
reading-cancelled = Hentingen ble avbrutt. { $again } henter på nytt, { $open } åpner en annen kunde.

## How a save ended

save-done = Lagret kl. { $time }
save-done-read-back = Lagret (kontrollert mot serveren) kl. { $time }
save-done-but = Lagret kl. { $time };
save-done-read-back-but = Lagret (kontrollert mot serveren) kl. { $time };
save-partly = Delvis lagret kl. { $time }:
save-partly-read-back = Delvis lagret (kontrollert mot serveren) kl. { $time }:
save-still-empty = { $field } har fortsatt ingen verdi ({ $sent })
save-still = { $field } er fortsatt { $stored } ({ $sent })
save-made-empty = serveren tømte { $field } ({ $sent })
save-made = serveren endret { $field } til { $stored } ({ $sent })
save-you-cleared = du fjernet verdien
save-you-sent = du sendte { $value }
save-also-different = også annerledes enn det som ble sendt: { $fields }
save-nothing-left = Ingenting å sende: alt ligger på serveren fra før ({ $time })
save-not-saved = Ikke lagret.
save-kept = Ikke lagret; endringen din ligger fortsatt her.
save-unsure = Usikkert om det ble lagret.
save-unsure-why = Usikkert om det ble lagret:
save-undecided = { $count ->
    [one] Noen andre har endret samme felt: 1 felt må avgjøres.
   *[other] Noen andre har endret de samme feltene: { $count } felt må avgjøres.
}
save-undecided-key = { $count ->
    [one] Noen andre har endret samme felt: 1 felt må avgjøres ({ $key }).
   *[other] Noen andre har endret de samme feltene: { $count } felt må avgjøres ({ $key }).
}
save-email-taken = En annen kunde har denne e-postadressen.
save-phone-taken = En annen kunde har dette telefonnummeret.
key-typed-here = det som ble skrevet inn her
save-key-from = API-nøkkelens kilde: { $source }.
save-needs-key = API-nøkkelens kilde: { $source }. { $key } spør etter en annen; så går lagringen videre.
save-wait-minutes = Serveren ber oss vente i { $minutes } minutter.
save-wait-hours = Serveren ber oss vente i { $hours } timer.
save-wait-days = Serveren ber oss vente i flere dager.
save-tries-again = { $key } prøver igjen.
save-reads-again = { $key } henter kunden på nytt før den sender.
save-not-read = Ikke sendt: kunden kunne ikke hentes først.
save-other-customer = Ikke sendt: ny henting ga en annen kunde. Åpne denne med ID, eller sjekk telefonnummeret.
save-unsendable = Ikke sendt. { $why }
save-not-stored = Kontrollen viser de gamle verdiene.
save-old-so-far = Kontrollen viser foreløpig de gamle verdiene.
save-unclear = Kontrollen viser noe annet.
save-unclear-key = Kontrollen viser noe annet. Trykk { $key } for å avgjøre.
save-back-no-help = Kontrollen ga ikke svar: { $why }
save-back-failed = Kontroll: { $why }
save-cut-short = Usikkert om siste lagring kom fram: den ble avbrutt.
save-cancelled-not-sent = Avbrutt; ikke sendt.
save-cancelled-not-saved = Avbrutt; ikke lagret.
save-cancelled-unsure = Avbrutt; usikkert om det ble lagret.
save-was-cancelled = Du avbrøt lagringen.
save-was-cut-short = Lagringen ble brutt av underveis.
save-earlier-open = Den forrige lagringen kan fortsatt komme fram.
save-earlier-unknown = Det er ikke kjent ennå om forrige lagring kom fram.

set-again-puts-yours = samme kommando en gang til setter din verdi i stedet for den andres
set-shows = `stamkunde get { $customer }` viser hva serveren har
set-reading-again = Henter kunden på nytt …
set-reading-back = { $why } Kontrollerer om det ble lagret …
set-sending = Sender …
set-sending-again = Sender, forsøk { $attempt } …
set-waiting = { $why } Prøver igjen om { $seconds } s …
set-earlier = En tidligere lagring av kunden kan fortsatt komme fram; venter 3 s på den …
set-unchecked = API-et kan ikke si om noen andre har endret kunden siden den ble hentet. Sendes det likevel, kan en nyere verdi fra andre gå tapt.
set-unchecked-why = API-et kan ikke si om noen andre har endret kunden siden den ble hentet. { $why } Sendes det likevel, kan en nyere verdi fra andre gå tapt.
set-not-an-assignment = "{ $typed }" er ikke FELT=VERDI, som city=Oslo
set-no-field = feltet "{ $name }" finnes ikke. Feltene er { $fields }; alt annet angis med stedet, som /extendedProperties/tier
set-no-field-meant = feltet "{ $name }" finnes ikke; mente du "{ $meant }"? Feltene er { $fields }; alt annet angis med stedet, som /extendedProperties/tier
set-field-read-only = { $name } kan ikke endres. { $why } Feltene som kan endres, er { $fields }
set-ambiguous = "{ $name }" kan bety { $fields }; skriv en av disse
set-of-field = { $name } har sitt eget felt; skriv { $field }=VERDI
set-twice = { $name } er angitt to ganger; behold én av dem
set-not-valid = { $assignment } er ikke gyldig. { $why }
set-takes-json = Her brukes JSON: en tekst i anførselstegn som "gold", et tall, true, false, null, en liste eller et objekt ({ $why }).
set-consent = { $name } ({ $consent })
set-nothing = Ingenting å endre: kunden har disse verdiene allerede.
set-read-only = ingenting kan endres med --read-only (eller STAMKUNDE_READ_ONLY)
set-read-only-environment = miljøet { $environment } kan bare leses, så ingenting kan endres
set-not-a-list = { $name } er ingen liste; += og -= er for lister, = gir en ny verdi
set-one-input = bare én verdi kan komme fra standard inn
set-no-input = verdien kan ikke leses fra standard inn: { $why }
set-no-terminal = det er ingen terminal å spørre på; --yes lagrer uten å spørre, --dry-run viser bare hva som ville blitt sendt
set-unread = bruk ext:{ $id } for å skrive uten å hente kunden først
set-demo = DEMO, beholdes bare så lenge denne kommandoen kjører
set-question = Lagre?
set-question-production = Lagre i PROD?
set-send-anyway = Sende likevel?
set-not-sent = Ikke sendt.
set-waits-for = { $customer } er i bruk ({ $holder }); venter i inntil { $seconds } s …
set-open-in-window = Ikke sendt: { $customer } er fortsatt åpen ({ $holder }). Lukk kunden der, og kjør kommandoen igjen.
set-held-by-command = Ikke sendt: { $customer } har vært i bruk i { $seconds } s ({ $holder }). Vent til den er ferdig, og kjør kommandoen igjen.
holder-window = et vindu i stamkunde
holder-window-process = et vindu i stamkunde, prosess { $process }
holder-command = en annen kommando
holder-command-process = en annen kommando, prosess { $process }
set-not-claimed = andre programmer kan endre kunden i mellomtiden: { $why }
set-not-kept = det finnes ikke noe utkast av denne lagringen: { $why }
set-no-journal = lagringen står ikke i historikken: { $why }
many-unreadable = { $path } kan ikke leses: { $why }
many-too-large = { $path } er større enn 64 MiB; del den opp
many-no-table = { $path } er ingen tabell med kunder: { $why }
many-broken = den kan ikke leses som CSV ({ $why })
many-empty = den har verken overskrift eller rader
many-no-customer = ingen kolonne sier hvilken kunde en rad gjelder; kall en av dem customer, id, externalId eller mobilePhone
many-no-field = det finnes ikke noe felt for kolonnen "{ $title }"; gi den navnet til et felt (`stamkunde set --help` viser dem), eller slett den
many-no-field-meant = det finnes ikke noe felt for kolonnen "{ $title }"; mente du { $meant }?
many-twice = kolonnen "{ $title }" finnes to ganger; behold én av dem
many-tab = tabulator
many-understood = { $rows ->
    [one] { $path }: 1 rad, { $encoding }, skilletegn { $separator }; for { $place }
   *[other] { $path }: { $rows } rader, { $encoding }, skilletegn { $separator }; for { $place }
}
many-is-customer = kunden
many-is-read-only = utelates: kan ikke endres
many-common = hver rad: { $assignment }
many-empty-cells = En tom celle lar feltet være som det er. De første radene:
many-refused = { $count ->
    [one] 1 rad blir ikke lagret:
   *[other] { $count } rader blir ikke lagret:
}
many-row = rad { $row }: { $why }
many-too-wide = raden har flere celler enn overskriften
many-exponent = et regneark har gjort "{ $cell }" til et tall, og sifrene er tapt; formater kolonnen som tekst og skriv verdien på nytt
many-formula = "{ $cell }" er en feil fra et regneark, ikke en verdi
many-letters = "{ $cell }" har bokstaver som er lest i feil tegnsett; lagre filen som "CSV UTF-8"
many-no-results = resultatfilen { $path } kan ikke skrives: { $why }
many-in-use = en annen kjøring arbeider med { $path }; vent til den er ferdig
many-changed = rad { $row } er endret etter at den ble gjort; sett den tilbake slik den var, eller gi en annen fil med --result ({ $path } viser hva som er gjort)
many-title-row = Rad
many-title-customer = Kunde
many-title-result = Resultat
many-title-why = Hvorfor
many-title-time = Tid
many-title-code = Kode
many-title-check = Kontroll
many-saved = lagret
many-partly = delvis lagret
many-not-saved = ikke lagret
many-not-sure = usikkert
many-would = ville blitt lagret
many-line-why = Rad { $row }, { $customer }: { $result }. { $why }
many-line = Rad { $row }, { $customer }: { $why }
many-left = { $done } av { $rows }, omtrent { $left } igjen
many-waits = API-et ber om å vente; fortsetter om { $seconds } s …
many-counts = { $saved } lagret, { $partly } delvis lagret, { $not-saved } ikke lagret, { $not-sure } usikre.
many-counts-dry = { $saved } ville blitt lagret, { $not-saved } ikke. Ingenting ble sendt.
many-counts-before = { $before ->
    [one] { $counts } 1 rad var gjort fra før.
   *[other] { $counts } { $before } rader var gjort fra før.
}
many-done = { $counts } Hva som ble av hver rad, står i { $path }
many-halted = stoppet ved rad { $row }; kjør den samme kommandoen igjen for å fortsette der
many-halted-dry = stoppet ved rad { $row }
many-question = { $count ->
    [one] Lagre 1 kunde?
   *[other] Lagre { $count } kunder?
}
many-question-production = { $count ->
    [one] Lagre 1 kunde i PROD?
   *[other] Lagre { $count } kunder i PROD?
}
many-nothing = Det er ingen rad å lagre.
answers = [j/N]
answers-yes = ja, j
answers-no = nei, n
answers-theirs = den andres, andres, a
answers-yours = din, d
answers-discard = forkast, f
review-go = Gå til feilen
review-was = var
review-theirs = den andres
review-yours = din
review-chosen = (valgt)
review-old = før
review-new = nå
review-decides = (Space: den andres eller din)
review-gone = kan ikke sendes lenger: { $why }
review-contested = { $field }: noen andre har også endret dette
review-contested-meanwhile = { $field }: noen andre har endret dette i mellomtiden; du blir spurt før noe sendes
review-unclear = { $field }: serveren har noe annet enn det som ble sendt
review-blind = Denne kunden er aldri hentet. Bare det du skrev, blir sendt, og en server som erstatter hele kunden, sletter alt annet. Det er tryggere å åpne kunden med telefon eller ID først.
review-doubtful = Ingen vet om den siste lagringen gikk gjennom, og kunden kan ikke hentes. Sender du igjen, kan nyere endringer bli overskrevet.
review-doubt = { $doubt } Du kan lagre likevel.

## The status

review-last-try = Forrige forsøk
status-no-drafts = Utkast blir ikke tatt vare på.
status-unsaved = ● { $words }
status-unsaved-more = ● { $words }, og på { $count ->
    [one] 1 kunde
   *[other] { $count } kunder
} til ({ $key })
status-unsaved-others = ● ulagrede endringer på { $count ->
    [one] 1 kunde
   *[other] { $count } kunder
} til ({ $key })
status-save-unknown = Lagring med ukjent utfall
status-draft = { $what }: { $customer }, { $ago } ({ $key })
status-draft-more = { $what }: { $customer }, { $ago }, og { $count } til ({ $key })
status-not-read-again = Fikk ikke hentet kunden på nytt.
status-reading = Henter { $customer } … { $seconds } s ({ $key } avbryter)
status-saving = Lagrer … henter kunden på nytt, { $seconds } s ({ $key } avbryter)
status-sending = Lagrer … forsøk { $attempt }, { $seconds } s ({ $key } avbryter)
status-reading-back = Kontrollerer, { $seconds } s ({ $key } avbryter)
status-waiting = Prøver igjen om { $seconds } s ({ $key } avbryter)
status-unchecked = Ikke sendt ennå: kan ikke sjekke om andre har endret noe. Avgjør med { $key }.
status-rest = { $key } viser resten.

## Whether a promotion can be used

promotion-state-usable = kan brukes
promotion-state-not-yet = ikke ennå
promotion-state-expired = utløpt
promotion-state-used-up = brukt opp
promotion-state-off = slått av
promotion-state-elsewhere = annet sted
promotion-state-would-work = ville virke

promotion-usable = Kan brukes nå
promotion-usable-guess = Kan brukes nå, så vidt vi vet
promotion-works = Ville virke
promotion-works-guess = Ville virke, så vidt vi vet
promotion-no-end = uten sluttdato
promotion-until = til { $moment }
promotion-any-number = så mange ganger kunden vil
promotion-left = { $left } av { $limit } igjen
promotion-hours = oppgitt tidsrom er { $from } til { $to }

promotion-works-not = Ville ikke virke: { $reasons }
promotion-off = slått av
promotion-starts = ikke ennå: starter { $moment }
promotion-ended = utløpt { $moment }
promotion-used-up = brukt opp: { $count } av { $limit }
promotion-wrong-channel = ikke i kanal { $channel }, bare i { $only }
promotion-some-channels = ikke i alle kanaler, bare i { $only }
promotion-wrong-store = ikke i butikk { $store }, bare i { $only }
promotion-wrong-store-many = ikke i butikk { $store }, bare i { $only } og { $more } til

promotion-not-known = Ukjent: { $what }
promotion-unknown-available = om det er slått på
promotion-unknown-from = fra når
promotion-unknown-to = til når
promotion-unknown-limit = hvor mange ganger det kan brukes
promotion-unknown-count = hvor mange ganger det er brukt
promotion-unknown-unlimited = om det er en grense
promotion-unknown-channels = i hvilke kanaler
promotion-unknown-stores = i hvilke butikker
promotion-unknown-odd = { $what } ({ $odd })

promotion-short-usable = kan brukes nå
promotion-short-usable-left = kan brukes i { $left }
promotion-short-usable-hours = kan brukes nå { $from }–{ $to }
promotion-short-works-hours = ville virke, { $from }–{ $to }
promotion-short-off = slått av
promotion-short-starts = starter { $distance }
promotion-short-expired = utløpt { $distance }
promotion-short-used-up = brukt opp { $count }/{ $limit }
promotion-short-only = bare { $only }

## What a promotion is worth

promotion-percent = { $value } %
promotion-amount = Rabatt { $value }
promotion-code = Kode { $value }

## The configuration

config-unreadable = kan ikke lese konfigurasjonen { $path }: { $why }
config-not-text = linje { $line } er ikke tekst i UTF-8
config-too-large = den er større enn 1 MiB
config-no-home = det finnes ingen hjemmemappe for konfigurasjonen; oppgi --config FILE
config-no-data-home = det finnes ingen hjemmemappe for utkast, historikk og logg; oppgi --data-dir DIR
config-two-apis = { $first } og { $second } peker begge på et API; en nøkkel er bundet til ett, så oppgi bare den ene
config-two-keys = { $first } og { $second } gir begge en API-nøkkel; behold den ene
config-no-api = det finnes en API-nøkkel, men ikke noe API å sende den til; oppgi --base-url URL eller --env NAME
config-no-default = konfigurasjonen har ingen default_env og flere enn ett miljø; oppgi { $flags }
config-no-such-environment-meant = miljøet "{ $name }" finnes ikke; mente du "{ $meant }"?
config-no-such-environment-none = miljøet "{ $name }" finnes ikke: konfigurasjonen har ingen miljøer (`stamkunde config init` skriver en du kan begynne med)
config-no-such-environment = miljøet "{ $name }" finnes ikke; i konfigurasjonen kan du velge { $known }
list-or = { $first } eller { $last }
list-and = { $first } og { $last }

base-url-not-a-url = er ikke en URL som https://api.oculos.no/v4
base-url-scheme = må begynne med https:// (eller http:// for denne maskinen)
base-url-plain-http = må begynne med https://: vanlig http sender nøkkelen og kundens data ukryptert (http:// virker bare for 127.0.0.1, ::1 og localhost)
base-url-credentials = inneholder brukernavn eller passord; nøkkelen skal i en fil, en kommando eller en variabel
base-url-tail = inneholder "?" eller "#"; den slutter med stien, som https://api.oculos.no/v4

wrong-key-meant = innstillingen finnes ikke; mente du "{ $meant }"?
wrong-key = innstillingen finnes ikke; disse er kjent her: { $known }
wrong-not-a-string = må være en tekst i anførselstegn, ikke { $found }
wrong-not-a-boolean = må være true eller false, ikke { $found }
wrong-not-a-table = må være en tabell, ikke { $found }
wrong-not-tables = må være tabeller som [[{ $key }]], ikke { $found }
wrong-not-keys = må være en tast som "ctrl+s" eller en liste med taster, ikke { $found }
kind-string = en tekst
kind-integer = et heltall
kind-float = et tall
kind-boolean = true eller false
kind-date = en dato
kind-list = en liste
kind-table = en tabell
wrong-not-a-key = må være en tast som "ctrl+s"
wrong-not-strings = må være en liste med minst én tekst, som ["A", "B"]
wrong-empty = er tom
wrong-not-one-of = må være { $names }
wrong-no-base-url = mangler: adressen til API-et, som "https://api.oculos.no/v4"
wrong-second-source = { $first } er der allerede; behold den ene
wrong-not-a-variable = må være navnet på en variabel, som "TRIGG_KEY" (aldri selve nøkkelen)
wrong-unreadable = kan ikke lese { $path }: { $why }
wrong-not-private = { $path } kan leses av andre (rettighetene er { $mode }); `chmod 600` stenger dem ute
certificates-unreadable = { $path } kan ikke leses: { $why }
certificates-too-large = { $path } er større enn noen sertifikatfil
certificates-empty = { $path } er tom; den må ha sertifikater i PEM
certificates-none = { $path } har ingen sertifikater i PEM
certificates-invalid = { $path } har noe som ikke er et sertifikat
wrong-not-a-colour = må være { $names }, eller som "#cc3300"
wrong-not-a-lookup = må være en sti med {"{"}externalId{"}"} én gang, som "/customers/externalId/{"{"}externalId{"}"}"
wrong-not-a-timeout = må være sekunder fra 0.1 til 600, som 30 eller "30s"
wrong-not-a-country = må være landets to store bokstaver, som "NO"
wrong-not-a-zone = må være "UTC" eller navnet på en tidssone maskinen kjenner, som "Europe/Oslo"
wrong-not-a-proxy = må se ut som "http://proxy.example:3128"
wrong-not-a-name = navnet på et miljø består av bokstaver, sifre, - og _
wrong-no-environments = det finnes ingen tabell [env.NAME] for det i denne filen
wrong-no-such-environment = miljøet finnes ikke; det må være { $names }
wrong-not-minutes = må være et helt antall minutter fra 1 til { $most }, som 10
wrong-not-days = må være et helt antall dager fra 0 til { $most }, som 30
wrong-no-choices = mangler: verdiene man kan velge mellom, som ["gold", "silver"]
wrong-stray-choices = hører bare sammen med type = "choice"
wrong-no-pointer = mangler: hvor det ligger, som "/extendedProperties/tier"
wrong-no-label = mangler: navnet i skjemaet, som "Tier"
wrong-not-a-place = må være en JSON-peker, som "/extendedProperties/tier"
wrong-taken-field = "/{ $top }" har et felt allerede: { $label }
wrong-taken-consents = samtykkene er felt allerede, hvert av dem
wrong-taken-read-only = "/{ $top }" kan ikke endres av kjeden; kjedens egne felt ligger som regel under "/extendedProperties"
wrong-taken-whole = "/{ $top }" rommer kjedens egne felt; oppgi ett av dem, som "/extendedProperties/tier"
wrong-declared = "{ $other }" er oppgitt allerede
wrong-overlaps = "{ $other }" er oppgitt allerede, og et felt kan ikke ligge inni et annet

## The local data

store-not-writable = De lokale dataene i { $path } kan ikke skrives ({ $why }); sjekk hvem som eier mappen, eller oppgi en annen med --data-dir.
store-read-only = den er skrivebeskyttet
store-not-opened = den kan ikke åpnes
store-strange = { $what }, så den ble ikke rørt; flytt den, eller oppgi en annen mappe med --data-dir.
strange-link = { $path } er en lenke til en annen fil
strange-pipe = { $path } er et navngitt rør, ikke en fil
strange-device = { $path } er en enhet eller en socket, ikke en fil
strange-of-another-user = { $path } tilhører en annen bruker
strange-hard-link = { $path } har et annet navn et annet sted (en hard lenke)
log-strange = det skrives ingen logg: { $what }; flytt den
store-full = Disken med { $path } er full; ingenting mer kan tas vare på der før du rydder plass.
store-damaged = De lokale dataene i { $path } er skadet og ble ikke rørt; flytt den filen og de ved siden av som begynner med samme navn, så lages en ny.
store-newer = De lokale dataene i { $path } er skrevet av en nyere versjon av stamkunde og ble ikke rørt; oppdater stamkunde, eller oppgi en annen mappe med --data-dir.
store-busy = Et annet program bruker de lokale dataene i { $path }; prøv igjen om litt.
store-failed = De lokale dataene i { $path } kan ikke brukes ({ $why }); prøv igjen, eller oppgi en annen mappe med --data-dir.
store-no-why = feil på disken eller i databasen

local-demo = demoen
local-no-name = (uten navn)
drafts-none = Ingen ulagrede endringer.
drafts-sending = Utkastet var i ferd med å bli sendt, og utfallet er ukjent; det avklares når du åpner kunden.
history-none = Denne maskinen har ikke lagret noe for { $customer } i { $place }.
history-none-with = Denne maskinen har ikke lagret noe med "{ $search }" for { $customer } i { $place }.
history-attempts = { $count ->
    [one] (1 forsøk)
   *[other] ({ $count } forsøk)
}
history-attempts-ticket = { $count ->
    [one] (1 forsøk, sak { $ticket })
   *[other] ({ $count } forsøk, sak { $ticket })
}
history-gone = { $days ->
    [one] (verdier oppbevares i 1 dag; disse er borte)
   *[other] (verdier oppbevares i { $days } dager; disse er borte)
}
holdings-drafts = { $count ->
    [one] 1 utkast med ulagrede endringer
   *[other] { $count } utkast med ulagrede endringer
}
holdings-saves = { $count ->
    [one] 1 lagring i historikken
   *[other] { $count } lagringer i historikken
}
holdings-recents = { $count ->
    [one] 1 nylig åpnet kunde
   *[other] { $count } nylig åpnede kunder
}
purge-no-terminal = det er ingen terminal å spørre på; `stamkunde purge --yes` sletter uten å spørre
purge-no-terminal-of = det er ingen terminal å spørre på; `stamkunde purge { $customer } --yes` sletter uten å spørre
purge-nothing = Det finnes ingen lokale data om noen kunde i noe miljø.
purge-nothing-of = Det finnes ingen lokale data om { $customer } i { $place }.
purge-question = Slette dette for alle kunder i alle miljøer: { $holdings }?
purge-question-of = Slette dette for { $customer } i { $place }: { $holdings }?
purge-not = ingenting ble slettet
purge-done = Slettet for alle kunder i alle miljøer: { $holdings }.
purge-done-of = Slettet for { $customer } i { $place }: { $holdings }.
purge-elsewhere = Andre miljøer har også lokale data under denne referansen: { $holdings }. Velg miljøet med --env eller --base-url for å slette dem.

## The API key

key-missing = det finnes ingen API-nøkkel: sett STAMKUNDE_API_KEY, eller oppgi --api-key-file eller --api-key-command
key-no-variable = variabelen { $name } er ikke satt; den skal inneholde API-nøkkelen
key-file = kan ikke lese API-nøkkelen fra { $path }: { $why }
key-file-not-text = kan ikke lese API-nøkkelen fra { $path }: det er ikke tekst
key-command-not-started = kommandoen for API-nøkkelen kunne ikke startes: { $why }
key-command-late = kommandoen for API-nøkkelen ble ikke ferdig innen { $seconds } s
key-command-unreadable = svaret fra kommandoen for API-nøkkelen kunne ikke leses: { $why }
key-command-too-long = kommandoen for API-nøkkelen skrev ut mer enn en nøkkel
key-command-failed = kommandoen for API-nøkkelen endte med feilkode { $code }; kjør den for hånd for å se hvorfor
key-command-killed = kommandoen for API-nøkkelen ble stoppet av et signal; kjør den for hånd for å se hvorfor
key-command-not-text = kommandoen for API-nøkkelen skrev ut noe som ikke er tekst
key-empty = API-nøkkelen er tom ({ $source })
key-not-a-key = API-nøkkelen må være én linje med vanlige tegn ({ $source })
key-source-demo = demoens egen nøkkel
key-source-variable = variabelen { $name }
key-source-file = filen { $path }
key-source-command = kommandoen "{ $line }"
key-source-missing = ingen ennå
client-key = API-nøkkelen har tegn som ikke kan stå i en forespørsel
client-certificates = ca_file: { $why }
client-proxy = proxyen { $proxy } kan ikke brukes; den må se ut som http://proxy.example:3128
client-tls = https er ikke mulig på denne maskinen: { $why }

## The command line

cli-no-output = kan ikke skrive ut: { $why }
cli-no-start = kan ikke starte: { $why }
cli-no-demo = kan ikke starte demo-API-et: { $why }
cli-key-refused = { $why } API-nøkkelens kilde: { $source }.
args-command-first = "{ $customer }" står foran en kommando; skriv kommandoen først, som `stamkunde get { $customer }`
args-no-command = kommandoen { $typed } finnes ikke; mente du { $meant }? En kunde med den eksterne id-en er ext:{ $typed }
args-none-of = { $flag } må være én av { $names }, ikke "{ $typed }"
args-key-not-text = { $variable } inneholder ingen API-nøkkel: det er ikke tekst
cli-no-terminal = programmet trenger en terminal; `stamkunde get CUSTOMER` skriver ut en kunde uten terminal
cli-terminal-failed = terminalen sviktet: { $why }
cli-no-man-page = kan ikke skrive ut man-siden: { $why }
cli-no-such-field = feltet "{ $name }" finnes ikke; feltene er { $names }; alt annet angis med stedet, som /extendedProperties/tier
serve-not-a-key = --api-key må være vanlige tegn uten mellomrom
serve-not-listening = kan ikke lytte på { $address }: { $why }
serve-stopped = demo-API-et stoppet: { $why }
serve-not-an-address = --listen { $typed } er ikke en adresse med port, som 127.0.0.1:8080 eller [::1]:8080
serve-open = --listen { $typed } ville åpnet demoen for andre maskiner; den lytter bare på denne, som 127.0.0.1:{ $port }
sheet-spendable = Poeng å bruke
sheet-pending = Ventende poeng
sheet-promotions = Tilbud
sheet-promotions-unknown = ukjent
sheet-promotions-none = ingen
sheet-promotions-usable = { $usable } av { $count } kan brukes nå
sheet-card = { $name } { $count }/{ $total }
sheet-card-full = { $name } { $count }/{ $total } (fullt)
sheet-read-only = Kan bare leses: { $why }

## `stamkunde config`

config-written = skrev { $path }; fjern # foran linjene du vil ha, og kjør så `stamkunde config check`
config-there-already = det finnes allerede en fil på { $path }; den ble ikke rørt
config-not-written = kan ikke skrive { $path }: { $why }
config-none = det finnes ingen konfigurasjon på { $path }, og det trengs ingen; `stamkunde config init` skriver en
config-right = { $path } har ingen feil; miljøer: { $names }
config-right-no-default = { $path } har ingen feil; miljøer: { $names }; uten default_env må hver kjøring ha --env
config-mistakes = { $count ->
    [one] 1 feil i { $path }
   *[other] { $count } feil i { $path }
}
config-no-environments = ingen
config-no-keys = ingen
config-no-genders = ingen
config-no-proxy = ingen
config-file = konfigurasjon
config-file-missing = { $path } (finnes ikke; `stamkunde config init` skriver en)
config-data = data
config-log = logg
config-theme = tema
config-language = språk
config-mouse = mus
config-plain = linjemodus
config-plain-on = på, ved { $by }
config-on = på
config-off = av
config-key = tast
config-journal = historikk
config-journal-days = { $days ->
    [one] beholder verdier i 1 dag
   *[other] beholder verdier i { $days } dager
}
config-environment = miljø
config-environment-of-file = i filen
config-listed = { $environment }  ({ $marks })
config-listed-default = standard
config-demo = demo-API-et i programmet
config-read-only = bare lesing
config-read-only-run = ja, denne gangen
config-yes = ja
config-base-url = base-URL
config-api-key = API-nøkkel
config-production = produksjon
config-production-yes = ja: bare lesing til den låses opp
config-payload = innhold
config-payload-full = full: en lagring sender alt som ble hentet, med endringene i
config-payload-changed = changed: en lagring sender bare det som er endret
config-external-id = ekstern ID
config-no-lookup = kan ikke slås opp her
config-time-limit = tidsgrense
config-country = land
config-server-zone = servertidssone
config-no-zone = ukjent: tidspunkter vises i serverens tid
config-genders = kjønn
config-own-fields = egne felt
config-ca-file = ca_file
config-proxy = proxy
config-proxy-local = ingen: API-et er på denne maskinen
config-proxy-file = { $host } (fra konfigurasjonen)
config-proxy-variable = { $host } (fra { $variable })
config-proxy-variable-except = { $host } (fra { $variable }, unntatt for { $except }={ $hosts })

learn-nothing = Ingenting å foreslå: alle verdier denne kunden har, er oppgitt allerede.
learn-guesses = Foreslått ut fra én kunde: typene er gjetninger, så se på hver av dem før du limer dette inn i{"\u000A"}konfigurasjonsfilen. `stamkunde config check` leser det der.
learn-nameless = Skriv navnet på miljøet ditt i stedet for { $name }.
learn-no-object = { $at } er { $found } her; felt krever et objekt.
learn-not-editable = { $at } kan ikke redigeres. { $why }
learn-empty-object = { $at } er et objekt uten innhold her.
learn-list = { $at } er en liste; et felt har én verdi, så lister redigeres på fanen Ekstra.
learn-null = { $at } er tom her, så ingenting viser typen.
learn-left-out = { $count ->
    [one] 1 felt er utelatt: det det heter, ligner data, ikke et navn.
   *[other] { $count } felt er utelatt: det de heter, ligner data, ikke navn.
}

## Records that cannot be read, edited or sent

refused-utf-8 = Kunden har tegn som ikke er gyldig UTF-8, og de ville blitt endret når kunden sendes tilbake; derfor kan den leses, men ikke redigeres.
refused-two-records = Svaret har "data" mer enn én gang, og det er uklart hvilken som gjelder; derfor kan det leses, men ikke redigeres.
refused-whole-record = Kunden kan ikke erstattes i sin helhet; rediger feltene ett for ett.
refused-fixed = "{ $member }" styres av serveren og kan ikke redigeres her.
refused-too-long = Dette er lengre enn { $kib } KiB, for langt til å redigeres som tekst; `get --json` viser alt.
refused-twice = "{ $key }" står mer enn én gang på kunden, så en endring kunne treffe feil sted; det kan leses, men ikke redigeres.
refused-twice-in = "{ $key }" står mer enn én gang i { $object }, så en endring kunne treffe feil sted; det kan leses, men ikke redigeres.
refused-no-item = { $list } har ikke noe element med id "{ $id }"; hent kunden på nytt.
refused-two-items = { $list } har flere elementer med id "{ $id }", så en endring kunne treffe feil sted; de kan leses, men ikke redigeres.
refused-item-id = Et element i { $list } må beholde sin id; rediger hele listen for å endre den.
refused-position = { $list } er en liste, og elementene kan flytte seg mellom to hentinger; rediger et element med id-en, eller hele listen.
refused-inside = Ingenting kan legges inn i { $parent }; rediger det som en helhet.
refused-too-deep = Endringen ville gå dypere enn { $most } nivåer, og det er mer enn det som trygt kan sendes.
refused-no-key = Kunden har ingen "{ $member }", og uten den vet ikke serveren hvilken kunde som skal oppdateres.

unreadable-empty = Svaret er tomt.
unreadable-not-json = Svaret er ikke JSON ({ $why }).
unreadable-not-an-object = Svaret er { $found }, ikke et objekt med kunden i "data".
unreadable-no-data = Svaret har ingen "data", der kunden skal ligge.
unreadable-data = "data" i svaret er { $found }, ikke en kunde.
unreadable-another = Det er en annen kunde, eller ingen.
unreadable-unfinished = Svaret kunne ikke leses til slutten.
unreadable-page = Det er en nettside, ikke en kunde.
unreadable-page-text = Det er en nettside, ikke en kunde: "{ $text }".
json-null = null
json-boolean = et ja eller nei
json-number = et tall
json-string = en tekst
json-list = en liste
json-object = et objekt

not-json = linje { $line }, kolonne { $column }: { $slip }
slip-in-list = teksten slutter midt i en liste; det mangler en ]
slip-in-object = teksten slutter midt i et objekt; det mangler en {"}"}
slip-in-quotes = teksten slutter midt i anførselstegn; det mangler en "
slip-ended = teksten slutter der det skal stå en verdi
slip-no-colon = det mangler et : mellom et navn og verdien
slip-no-comma-in-list = det mangler et , eller ] her
slip-no-comma-in-object = det mangler et , eller {"}"} her
slip-no-value = det står ingen verdi her; en tekst må ha anførselstegn
slip-no-number = dette er ikke et tall
slip-no-name = her må det stå et navn i anførselstegn
slip-last-comma = det kommer ingenting etter det siste kommaet
slip-more = det står mer etter slutten på verdien
slip-escape = denne \ betyr ingenting; selve \ skrives \\
slip-character = denne \u er ikke et tegn
slip-control = et linjeskift eller et annet skjult tegn står i anførselstegn; et linjeskift skrives \n
slip-twice = { $name } står her to ganger
slip-other = dette er ikke JSON
extra-not-an-object = Dette må være et objekt, som {"{"}"tier": "gold"{"}"}

## Fields: their labels, the same inside a sentence, and what they take

label-first-name = Fornavn
label-last-name = Etternavn
label-mobile-phone = Mobilnummer
label-email = E-post
label-stores = Butikker
label-interests = Interesser
label-address = Adresse
label-zip = Postnummer
label-city = Poststed
label-country = Land
label-birth-date = Fødselsdato
label-gender = Kjønn
label-id = ID
label-external-id = Ekstern ID
label-created = Opprettet
label-updated = Oppdatert
label-accepts-terms = Vilkår
label-accepts-email = E-post
label-accepts-sms = SMS
label-consent = Samtykke { $number }
title-consent = Samtykke til { $consent }
help-first-name = Navnet kunden bruker, skrevet slik kunden selv skriver det.
help-last-name = Etternavnet, skrevet slik kunden selv skriver det.
help-mobile-phone = Skriv det som du hører det: 912 34 567, 0047 912 34 567 eller +47 912 34 567. Det lagres med landskode; mangler den, legges koden for kundens land til.
help-email = Én adresse, som kari@example.no. Mellomrom før og etter fjernes.
help-stores = Kundens favorittbutikker, hver med sin butikkode, som S100.
help-interests = Det kunden vil høre om, med ett eller to ord for hver ting, som Kaffe.
help-address = Gate og nummer, som Kongens gate 21.
help-zip = Postnummeret. Nuller foran beholdes: 0153. Norge og Danmark har fire sifre, Sverige og Finland fem.
help-city = Poststedet som hører til postnummeret. Når du endrer et postnummer i Norge, Danmark eller Finland, foreslås poststedet her, og Tab tar det.
help-country = To bokstaver eller et navn: NO, Norway og Norge virker alle. Det lagres som to bokstaver.
help-birth-date = Dagen først: 17.5.1987, 170587 eller 17. mai 1987; 1987-05-17 går også.
help-gender = Et av ordene butikken deres bruker: Female, Male og Unknown, hvis den ikke har sine egne.
help-id = Serverens egen ID for kunden. Den endres aldri.
help-external-id = Det de andre systemene deres kaller kunden. Lagring går etter den, så den kan ikke endres mens kunden er åpen.
help-created = Når serveren opprettet kunden, etter serverens klokke. «Serverens tid»: tidssonen er ukjent; sett server_zone i konfigurasjonen.
help-updated = Når serveren sist endret kunden, etter serverens klokke. «Serverens tid»: tidssonen er ukjent; sett server_zone i konfigurasjonen.
help-accepts-terms = Om kunden har godtatt medlemsvilkårene. Ikke registrert betyr ikke nei.
help-accepts-email = Om kunden vil ha nyheter på e-post. Ikke registrert betyr ikke nei.
help-accepts-sms = Om kunden vil ha tilbud på SMS. Ikke registrert betyr ikke nei.
help-consent = Et av butikkens egne samtykker. Ikke registrert betyr ikke nei.
help-consent-since = Et av butikkens egne samtykker. Ikke registrert betyr ikke nei. Datoen på serveren er { $date }.
help-own-text = En tekst.
help-own-integer = Et heltall, som 42.
help-own-number = Et tall, som 42 eller 1,50.
help-own-boolean = Ja, nei, eller ingenting for ikke registrert.
help-own-date = En dato med dagen først: 17.5.1987, 170587 eller 17. mai 1987; 1987-05-17 går også.
help-own-choice = En av disse: { $choices }.
help-own-required = Feltet kan ikke stå tomt.
locked-id = Serveren ga kunden denne ID-en, og den endres aldri.
locked-external-id = De andre systemene deres, og hver lagring, finner kunden med den.
locked-clock = Serveren setter tidspunktet etter sin egen klokke.
locked-no-id = Samtykket har ingen ID, så en endring kunne treffe et annet; det kan bare leses.
locked-same-id = Et annet samtykke har samme ID, så en endring kunne treffe feil sted; det kan bare leses.
locked-not-a-consent = Dette er ikke noe samtykke; det kan bare leses.
section-name = Navn
section-contact = Kontakt
section-preferences = Preferanser
section-address = Adresse
section-about = Om kunden
section-record = Registrering
section-own = Ekstra felt
section-consents = Samtykker

## Fields and what is wrong with their values

flaw-phone-unassigned = { $place } har ingen slike numre i dag; les det opp for kunden.
flaw-not-an-address = en adresse har én @ med noe på begge sider, og ingen mellomrom eller komma, som kari@example.no.
flaw-near-domain = mente du { $domain }? Bare én bokstav skiller; les det opp for kunden.
flaw-unusual-address = dette er en uvanlig adresse; les den opp for kunden.
flaw-zip-no = et norsk postnummer har fire sifre, som 0153.
flaw-zip-dk = et dansk postnummer har fire sifre, som 2100.
flaw-zip-se = et svensk postnummer har fem sifre, som 11351 eller 113 51.
flaw-zip-fi = et finsk postnummer har fem sifre, som 00100.
flaw-other-town = postnummeret hører til { $town }.
flaw-no-country = landet finnes ikke; skriv to bokstaver eller et navn, som NO eller Norge.
flaw-not-a-date = dette er ikke en dato; skriv den som 17.5.1987, 170587 eller 17. mai 1987.
flaw-born-ahead = denne dagen har ikke vært ennå; skriv fødselsdatoen, som 17.5.1987.
flaw-born-long-ago = dette er før 1900; skriv fødselsdatoen, som 17.5.1987.
flaw-other-gender = her brukes { $known }; serveren kan avvise noe annet.
flaw-not-an-answer = skriv ja, nei, eller ingenting for ikke registrert.
flaw-required = dette kan ikke være tomt.
flaw-not-a-text = dette er ikke en tekst.
flaw-not-whole = dette er ikke et heltall; skriv sifre, som 42 eller -7.
flaw-not-a-number = dette er ikke et tall; skriv det som 42, -7 eller 1,50.
flaw-not-a-choice = dette kan ikke velges; skriv { $choices }.
mismatch = Ventet: { $wanted }. Fant: { $found }. Redigerer du, blir verdien gjort om.
mismatch-locks = Ventet: { $wanted }. Fant: { $found }. Det kan ikke endres her.
own-text = en tekst
own-integer = et heltall
own-number = et tall
own-boolean = et ja eller nei
own-date = en dato

phone-not-digits = et telefonnummer består av sifre, som 91234567 eller +4791234567.
phone-no-digits = det er ingen sifre her; skriv det som 91234567 eller +4791234567.
phone-place = { $code } ({ $country })
phone-length = etter { $place } kommer { $usual } sifre, ikke { $found }.
phone-length-unknown = etter { $place } kommer et annet antall sifre enn { $found }.
phone-code-of-zero = ingen landskode begynner med 0; skriv det som +4791234567.
phone-no-code = ingen landskode begynner med +{ $begin }; skriv det som +4791234567.
phone-needs-code = skriv det med + og landskode, som +4791234567; numrene i dette landet er ikke kjent her.
phone-needs-code-for = skriv det med + og landskode, som +4791234567; disse numrene er ikke kjent her: { $country }.

reference-empty = Skriv et telefonnummer, en ID eller en ekstern ID; API-et kan ikke søke på navn.
reference-no-phone = Skriv telefonnummeret etter { $prefix }
reference-no-id = Skriv ID-en etter { $prefix }
reference-no-external-id = Skriv den eksterne ID-en etter { $prefix }
reference-ambiguous = { $digits } kan være en ekstern ID eller et telefonnummer: skriv ext:{ $digits } eller phone:{ $digits }.
reference-not-a-phone = Dette er ikke et telefonnummer: { $why }
reference-phone = Mobil { $phone }
reference-id = ID { $id }
reference-external-id = Ekstern ID { $id }

## Numbers

number-group = {" "}
number-decimal = ,

## Times

date = { $day }. { $month } { $year }
clock = { $hour }:{ $minute }
clock-to-second = { $hour }:{ $minute }:{ $second }
day-and-clock = { $date } { $clock } { $zone }
day-and-time = { $date } { $clock }
month-01 = jan.
month-02 = feb.
month-03 = mars
month-04 = apr.
month-05 = mai
month-06 = juni
month-07 = juli
month-08 = aug.
month-09 = sep.
month-10 = okt.
month-11 = nov.
month-12 = des.

moment = { $day } ({ $distance })

ago-moments = akkurat nå
ago-minutes = { $count ->
    [one] for 1 min siden
   *[other] for { $count } min siden
}
ago-hours = { $count ->
    [one] for 1 time siden
   *[other] for { $count } timer siden
}
ago-days = { $count ->
    [one] for 1 dag siden
   *[other] for { $count } dager siden
}
ago-weeks = { $count ->
    [one] for 1 uke siden
   *[other] for { $count } uker siden
}
ago-months = { $count ->
    [one] for 1 mnd. siden
   *[other] for { $count } mnd. siden
}
ago-years = { $count ->
    [one] for 1 år siden
   *[other] for { $count } år siden
}
in-moments = om under 1 minutt
in-minutes = { $count ->
    [one] om 1 minutt
   *[other] om { $count } minutter
}
in-hours = { $count ->
    [one] om 1 time
   *[other] om { $count } timer
}
in-days = { $count ->
    [one] om 1 dag
   *[other] om { $count } dager
}
in-weeks = { $count ->
    [one] om 1 uke
   *[other] om { $count } uker
}
in-months = { $count ->
    [one] om 1 måned
   *[other] om { $count } måneder
}
in-years = { $count ->
    [one] om 1 år
   *[other] om { $count } år
}
before-moments = under 1 minutt før
before-minutes = { $count ->
    [one] 1 minutt før
   *[other] { $count } minutter før
}
before-hours = { $count ->
    [one] 1 time før
   *[other] { $count } timer før
}
before-days = { $count ->
    [one] 1 dag før
   *[other] { $count } dager før
}
before-weeks = { $count ->
    [one] 1 uke før
   *[other] { $count } uker før
}
before-months = { $count ->
    [one] 1 måned før
   *[other] { $count } måneder før
}
before-years = { $count ->
    [one] 1 år før
   *[other] { $count } år før
}
after-moments = under 1 minutt etter
after-minutes = { $count ->
    [one] 1 minutt etter
   *[other] { $count } minutter etter
}
after-hours = { $count ->
    [one] 1 time etter
   *[other] { $count } timer etter
}
after-days = { $count ->
    [one] 1 dag etter
   *[other] { $count } dager etter
}
after-weeks = { $count ->
    [one] 1 uke etter
   *[other] { $count } uker etter
}
after-months = { $count ->
    [one] 1 måned etter
   *[other] { $count } måneder etter
}
after-years = { $count ->
    [one] 1 år etter
   *[other] { $count } år etter
}
left-moments = under 1 min
left-minutes = { $count ->
    [one] 1 min til
   *[other] { $count } min til
}
left-hours = { $count ->
    [one] 1 time til
   *[other] { $count } timer til
}
left-days = { $count ->
    [one] 1 dag til
   *[other] { $count } dager til
}
left-weeks = { $count ->
    [one] 1 uke til
   *[other] { $count } uker til
}
left-months = { $count ->
    [one] 1 måned til
   *[other] { $count } måneder til
}
left-years = { $count ->
    [one] 1 år til
   *[other] { $count } år til
}

## The Promotions tab

promotions-usable-now = { $count ->
    [one] { $usable } av 1 tilbud kan brukes nå
   *[other] { $usable } av { $count } tilbud kan brukes nå
}
promotions-usable = { $usable } av { $count } kan brukes
promotions-none = ingen tilbud
promotions-unknown = tilbud ukjent
promotions-nothing = Denne kunden har ingen tilbud.
promotions-not-told = Ukjent: API-et sendte ingen liste over tilbud.
promotions-no-list = Tilbudene er ikke en liste: { $odd }

promotions-all = Alle
promotions-what-if = Hva om
promotions-no-name = (uten navn)
promotions-shown = { $shown } av { $count }
promotions-none-usable = Ingen tilbud kan brukes nå. { $back } viser alle.
promotions-none-not-yet = Ingen tilbud starter senere. { $back } viser alle.
promotions-none-expired = Ingen tilbud er utløpt. { $back } viser alle.
promotions-none-used-up = Ingen tilbud er brukt opp. { $back } viser alle.
promotions-none-off = Ingen tilbud er slått av. { $back } viser alle.
promotions-none-elsewhere = Ingen tilbud gjelder bare i andre butikker eller kanaler. { $back } viser alle.
promotions-none-with = Ingen tilbud inneholder «{ $text }». { $back } viser alle.
promotions-none-in-state-with = Ingen tilbud med status «{ $state }» inneholder «{ $text }». { $back } viser alle.

column-name = Navn
column-type = Type
column-state = Status
column-from = Fra
column-to = Til
column-used = Brukt
column-value = Verdi
column-channels = Kanaler
sorted-by-name = etter navn
sorted-by-type = etter type
sorted-by-state = etter status
sorted-by-from = etter start
sorted-by-to = etter slutt
sorted-by-used = etter bruk
sorted-by-value = etter verdi
sorted-by-channels = etter kanal
sorted-as-sent = som mottatt

what-if-time = Tid
what-if-store = Butikk
what-if-channel = Kanal
what-if-any-store = alle
what-if-any-channel = alle
what-if-now-or = nå el. 24.12.2026 10:00
what-if-soon = 24.12.2026 10:00
what-if-now = nå
what-if-hint = Skriv tid, butikk eller kanal: tabellen viser hva som ville virke da.
what-if-hint-short = Tabellen svarer på det du skriver her.
what-if-problem = { $problem } Nedenfor: slik det er nå.
what-if-no-time = «{ $typed }» er ikke et tidspunkt som 24.12.2026 10:00 eller i morgen 18:00.
what-if-no-channel = «{ $typed }» er ikke en kanal; de som finnes, er POS, ECOM og ALL.
what-if-in-store = butikk { $store }
what-if-answer = { $would } av { $count } ville virke
what-if-asked = Spurt om: { $asked } – { $answer }
what-if-answer-first = { $answer } ({ $asked })

detail-now = Nå
detail-name = Navn
detail-description = Beskrivelse
detail-terms = Vilkår
detail-channel = Kanal
detail-value-type = Verditype
detail-value = Verdi
detail-message = Melding
detail-valid-from = Gyldig fra
detail-valid-to = Gyldig til
detail-time-of-day = Tidsrom
detail-redeemed = Innløst
detail-limit = Grense
detail-unlimited = Ubegrenset
detail-products = Varer
detail-not-for = Unntatt
detail-stores = Butikker
detail-link = Lenke
detail-image = Bilde
detail-type = Type
detail-id = ID
detail-available = Slått på
detail-affiliate = Partner
detail-affiliate-id = Partner-ID
detail-sort-order = Sortering
detail-all-day = hele dagen
detail-hours = { $from } til { $to } (opplyst til kundene; bare datoene over avgjør)
detail-all = alle
none = –
yes = ja
no = nei
odd = uventet: { $raw }

redemptions = { $count ->
    [one] 1 innløsning
   *[other] { $count } innløsninger
}
redemption-when = Når
redemption-store = Butikk
redemption-receipt = Kvittering
redemption-sent = Når, som sendt

## The Loyalty tab

stamp-card = Stempelkort
stamp-cards = Stempelkort
stamp-cards-none = Denne kunden har ingen stempelkort.
stamp-cards-not-told = Ukjent: API-et sendte ingen liste over stempelkort.
rows-of = { $first }–{ $last } av { $count }
points = Poeng
points-spendable = Kan brukes
points-pending = Ventende
points-expired = Utløpt
points-earned = Opptjent i alt
points-balance = Saldo
points-more = De tre er til sammen mer enn det som noen gang er opptjent.
points-rest = Stolpen er alle opptjente poeng; · er brukt eller ikke oppgitt.
points-not-told = Stolpen er alle opptjente poeng; · er ikke oppgitt.
points-of-all = Stolpen er alle opptjente poeng.
points-of-three = Stolpen er disse tre; totalt opptjent er ikke kjent.
points-no-bar = Ingen stolpe: for lite er kjent.
points-no-date = API-et oppgir ingen dato for ventende poeng.
card-full = Fullt – klart til bruk
card-full-over = { $over ->
    [one] Fullt – klart til bruk, 1 stempel til overs
   *[other] Fullt – klart til bruk, { $over } stempler til overs
}
card-left = { $left ->
    [one] mangler 1
   *[other] mangler { $left }
}
card-extended = Utvidet
card-odd = Uventet
card-stamps = Stempler
card-needed = Trengs

## The Extra tab

extra-answer = Hele svaret, formatert
screen-too-small = Terminalen er { $size }; en kunde trenger minst { $least }. Ingenting går tapt, og tastene venter til da.

## The frame of the screen

tab-profile = Profil
tab-loyalty = Lojalitet
tab-promotions = Tilbud
tab-consents = Samtykker
tab-extra = Ekstra
tab-journal = Historikk
badge-demo = DEMO
badge-production = PROD { $environment }
header-ticket = sak { $ticket }
header-ticket-offered = sak { $ticket }? { $key }
header-ticket-key = sak? { $key }
header-never-read = aldri hentet
header-read = hentet { $time }
header-masked = skjult
header-read-only = bare lesing
header-locked = låst ({ $key })
header-unlocked = låst opp
strip-blind = Ingenting er kjent ennå: åpne kunden med telefon eller ID for å se alt.
strip-pending = { $pending } venter
strip-point-to-spend = { $points } poeng å bruke
strip-points-to-spend = { $points } poeng å bruke
strip-points = { $points } poeng
strip-points-unknown = poeng ukjent
more-below = ↓ flere
rows-more = { $arrows } flere
customers-close = { $key } Lukk

## The Journal tab

journal-about = Dette har maskinen din sendt på kunden. { $key } setter tilbake den gamle verdien i feltet du har valgt, eller på en overskrift hele lagringen.
journal-nothing = Ingenting er lagret her ennå.
journal-none-with = Ingen lagring inneholder den teksten. { $back } viser alle.
journal-attempts = { $outcome } ({ $count } forsøk)
journal-ticket = { $outcome }, sak { $ticket }
journal-wiped = (slettet etter fristen)
journal-not-read = (ikke hentet)
value-empty = (tomt)
value-absent = (finnes ikke)
value-noted = { $value } ({ $note })
age-under-one = under et år
age-years = { $years ->
    [one] 1 år
   *[other] { $years } år
}
server-time = servertid
not-a-choice = ikke et av valgene
ended-stored = Lagret
ended-stored-read-back = Lagret (kontrollert mot serveren)
ended-stored-and-more = Lagret; serveren endret noe annet
ended-stored-read-back-and-more = Lagret (kontrollert mot serveren); serveren endret noe annet
ended-partly-stored = Delvis lagret
ended-partly-stored-read-back = Delvis lagret (kontrollert mot serveren)
ended-held = Ingenting å sende: serveren hadde det fra før
ended-decided = Avgjort: verdiene på serveren ble beholdt
ended-refused = Ikke lagret
ended-refused-status = Ikke lagret ({ $status })
ended-shown-old = Ikke lagret: kontrollen viste de gamle verdiene
ended-cancelled-not-stored = Avbrutt; ikke lagret
ended-not-sent = Ikke sendt
ended-not-read = Ikke sendt: kunden kunne ikke hentes først
ended-not-read-status = Ikke sendt: kunden kunne ikke hentes først ({ $status })
ended-undecided = Ikke sendt: noen andre har endret de samme feltene
ended-other-customer = Ikke sendt: ny henting ga en annen kunde
ended-unsendable = Ikke sendt: kunden kan ikke trygt sendes tilbake
ended-cancelled-not-sent = Avbrutt; ikke sendt
ended-unsure = Usikkert om det ble lagret
ended-shown-other = Usikkert om det ble lagret: kontrollen viste noe annet
ended-cancelled-unsure = Avbrutt; usikkert om det ble lagret

## The Consents tab

consents-odd = Det API-et sendte i stedet for samtykker: { $odd }
consents-not-recorded = ikke registrert
switch-yes-key = j
switch-no-key = n
consents-evidence = ID { $id }  { $date }
consents-no-id = mangler
consents-no-date = uten dato
town-offered = Tab: { $town }
was = var { $value }

## Plain mode

plain-on-flag = Linjemodus: på på grunn av --plain. "help" viser kommandoene.
plain-on-variable = Linjemodus: på på grunn av STAMKUNDE_PLAIN. "help" viser kommandoene.
plain-on-file = Linjemodus: på på grunn av plain = true i konfigurasjonen. "help" viser kommandoene.
plain-on-accessible = Linjemodus: på på grunn av ACCESSIBLE. "help" viser kommandoene.
plain-on-dumb = Linjemodus: på på grunn av TERM=dumb. "help" viser kommandoene.
plain-environment-demo = Miljø: DEMO, med oppdiktede kunder på denne maskinen.
plain-environment = Miljø: { $environment }.
plain-environment-production = Miljø: PROD { $environment }.
plain-locked = Låst: { $why }
plain-notice = Melding: { $words }
plain-problem = Problem: { $words }
plain-warning = Advarsel: { $words }
plain-saved = Lagret: { $words }
plain-note = Notat: { $words }
plain-about = Om: { $customer }.
plain-covered = skjult
plain-empty = tomt
plain-unknown = ukjent
plain-nothing-new = Melding: Ingenting nytt.
plain-customer = Kunde: { $customer }.
plain-customer-read = Kunde: { $customer }, hentet { $time }.
plain-customer-unread = Kunde: { $customer }, aldri hentet. Bare det du skriver, blir sendt.
plain-customer-none = Kunde: Ingen er åpen. "open" og et telefonnummer, en ID eller en ekstern ID åpner en.
plain-points = Poeng: { $spendable } til bruk.
plain-points-pending = Poeng: { $spendable } til bruk, { $pending } ventende.
plain-points-all = Poeng: { $spendable } til bruk, { $pending } ventende, { $expired } utløpt, { $earned } opptjent totalt.
plain-card = Kort { $number }: { $card }, { $count } av { $total }.
plain-card-full = Kort { $number }: { $card }, { $count } av { $total }, fullt.
plain-cards = { $count ->
    [one] Kort: 1 stempelkort.
   *[other] Kort: { $count } stempelkort.
}
plain-usable = Tilbud: { $usable } av { $count } kan brukes nå.
plain-unsaved = Endringer: { $changes }.
plain-field = Felt { $number }, { $label }: { $value }
plain-field-changed = Felt { $number }, { $label }: { $value }, var { $old }
plain-field-remark = Merknad til felt { $number }, { $label }: { $remark }
plain-fields = { $count ->
    [one] Felt: 1.
   *[other] Felt: { $count }.
}
plain-consents = { $count ->
    [one] Samtykker: 1.
   *[other] Samtykker: { $count }.
}
plain-raw = Råverdi av felt { $number }, { $label }: { $raw }
plain-changes = { $count ->
    [one] Endringer: 1 ulagret endring.
   *[other] Endringer: { $count } ulagrede endringer.
}
plain-changes-none = Endringer: Ingen.
plain-change = Endring { $number }, { $label }: gammel { $old }, ny { $new }
plain-conflict = Konflikt, { $label }: noen andre har også endret dette. Det var { $was }, den andres er { $theirs }, din er { $yours }
plain-conflict-gone = Konflikt, { $label }: noen andre har også endret dette. Det var { $was }, den andres er { $theirs }, og din kan ikke sendes lenger. { $why }
plain-conflict-unclear = Konflikt, { $label }: serveren har noe annet enn det som ble sendt. Det var { $was }, serveren har { $stored }, din er { $yours }
plain-promotions = { $count ->
    [one] Tilbud: 1, { $usable } kan brukes nå.
   *[other] Tilbud: { $count }, { $usable } kan brukes nå.
}
plain-promotions-found = { $count ->
    [one] Tilbud: 1 inneholder "{ $text }".
   *[other] Tilbud: { $count } inneholder "{ $text }".
}
plain-promotions-none = Tilbud: { $words }
plain-promotion = Tilbud { $number }, { $promotion }: { $why }
plain-promotion-detail = Tilbud { $number }, { $label }: { $value }
plain-what-if = Hva om: { $words }
plain-extra = { $count ->
    [one] Ekstra: 1 verdi.
   *[other] Ekstra: { $count } verdier.
}
plain-member = Verdi { $name }: { $value }
plain-journal = { $count ->
    [one] Historikk: 1 lagring.
   *[other] Historikk: { $count } lagringer.
}
plain-journal-none = Historikk: { $words }
plain-journal-save = Lagring { $number }, { $time }: { $outcome }
plain-journal-change = Lagret endring { $number }, { $label }: gammel { $old }, ny { $new }
plain-journal-wiped = Lagret endring { $number }, { $label }: { $why }
plain-drafts = { $count ->
    [one] Utkast: 1.
   *[other] Utkast: { $count }.
}
plain-drafts-none = Utkast: Ingen.
plain-draft = Utkast { $number }, { $customer }: { $about }
plain-customers = { $count ->
    [one] Kunder: 1 er åpen.
   *[other] Kunder: { $count } er åpne.
}
plain-open = Åpen { $number }: { $customer }
plain-open-unsaved = Åpen { $number }: { $customer }, { $changes }
plain-found = { $count ->
    [one] Funnet: 1.
   *[other] Funnet: { $count }.
}
plain-row = Rad { $number }: { $customer }
plain-row-about = Rad { $number }: { $customer }, { $about }
plain-beside = { $first }, { $second }
plain-more = { $count ->
    [one] Mer: 1 til. "more" viser den.
   *[other] Mer: { $count } til. "more" viser de neste.
}
plain-more-none = Melding: Det er ingen liste å fortsette med.
plain-step-opening = Steg: Henter { $customer }.
plain-step-reading = Steg: Henter kunden på nytt før sending.
plain-step-sending = Steg: Sender, forsøk { $attempt }.
plain-step-reading-back = Steg: Usikkert om det ble lagret: { $why } Kontrollerer mot serveren.
plain-step-waiting = Steg: { $why } Venter og prøver igjen. "cancel" avbryter.
plain-still-reading = Steg: Henter fortsatt, { $seconds } s. "cancel" avbryter.
plain-still-sending = Steg: Sender fortsatt, { $seconds } s. "cancel" avbryter.
plain-still-reading-back = Steg: Kontrollerer fortsatt mot serveren, { $seconds } s. "cancel" avbryter.
plain-still-waiting = Steg: Venter fortsatt, { $seconds } s igjen. "cancel" avbryter.
plain-ask = Spørsmål: { $question } Ja er "{ $yes }", nei er "{ $no }"; Enter er nei.
plain-ask-yes = Spørsmål: { $question } Ja er "{ $yes }", nei er "{ $no }"; Enter er ja.
plain-ask-three = Spørsmål: { $question } Ja er "{ $yes }", nei er "{ $no }", forkast er "{ $also }"; Enter er nei.
plain-ask-three-yes = Spørsmål: { $question } Ja er "{ $yes }", nei er "{ $no }", forkast er "{ $also }"; Enter er ja.
plain-send = { $count ->
    [one] Spørsmål: Sende 1 endring? ja eller nei; Enter er nei.
   *[other] Spørsmål: Sende { $count } endringer? ja eller nei; Enter er nei.
}
plain-send-production = { $count ->
    [one] Spørsmål: Sende 1 endring til PROD { $environment }? ja eller nei; Enter er nei.
   *[other] Spørsmål: Sende { $count } endringer til PROD { $environment }? ja eller nei; Enter er nei.
}
plain-send-none = Spørsmål: Beholde serverens verdier? ja eller nei; Enter er nei.
plain-decide = Spørsmål: Hvilken verdi skal gjelde for { $label }? den andres eller din; Enter sender ingenting.
plain-decide-theirs = Spørsmål: Hvilken verdi skal gjelde for { $label }? Bare den andres kan velges; Enter sender ingenting.
plain-which = Spørsmål: Hvilken? Et nummer fra listen, eller et telefonnummer, en ID eller en ekstern ID; Enter er ingen.
plain-key = Spørsmål: Hva er API-nøkkelen til { $host }? Det du skriver, vises ikke, og beholdes til du avslutter; Enter er ingen.
plain-key-again = Spørsmål: Hva er API-nøkkelen til { $host }? Det du skriver, vises ikke, og beholdes til du avslutter; Enter alene leser { $source } på nytt, og "cancel" lar det være.
plain-ticket = Spørsmål: Hvilken sak gjelder dette? Enter beholder den som var.
plain-ticket-is = Sak: { $ticket }
plain-check = Sjekk: { $words }
plain-check-ask = Spørsmål: Hva sier innringeren? Enter avslutter.
plain-ticket-none = Sak: Ingen.
plain-unread = Spørsmål: { $about } Enter er ingen.
plain-answer-yes-no = Problem: Svaret er ja eller nei.
plain-answer-three = Problem: Svaret er ja, nei eller forkast.
plain-answer-whose = Problem: Svaret er den andres eller din.
plain-answer-theirs = Problem: Svaret er den andres, eller ingenting.
plain-answer-number = Problem: Det nummeret finnes ikke.
plain-too-early = Problem: Dette kom før spørsmålet. Svar nå.
plain-left = Melding: Ingenting ble sendt.
plain-left-as-it-is = Melding: Ingenting ble gjort.
plain-request = Forespørsel: { $head }
plain-request-body = Innhold: { $body }
plain-last-try = Forrige forsøk: { $words }
plain-help = { $count ->
    [one] Kommandoer: 1.
   *[other] Kommandoer: { $count }.
}
plain-help-row = Kommando { $command }: { $about }
plain-help-help = viser kommandoene.
plain-help-more = viser resten av en liste.
plain-help-open = åpner en kunde på telefonnummer, ID eller ekstern ID. Uten noe mer viser den dem som er kjent her.
plain-help-customer = sier hvem som er åpen. Med et nummer fra "customers" går den til den kunden.
plain-help-customers = viser hvem som er åpne.
plain-help-next = går til neste åpne kunde.
plain-help-previous = går til forrige åpne kunde.
plain-help-close = lukker kunden. Ulagrede endringer blir tatt vare på her på maskinen.
plain-help-pin = beholder kunden i listen til "open", eller slipper den.
plain-help-reload = henter kunden på nytt og beholder endringene dine.
plain-help-unread = endrer en kunde på ekstern ID når API-et ikke kan slå den opp.
plain-help-fields = viser alle felt med numrene deres.
plain-help-say = leser opp et felt. Navnet gjør det også.
plain-help-set = gir et felt en verdi. En liste tar komma, et samtykke ja eller nei.
plain-help-clear = tømmer et felt.
plain-help-restore = setter feltet tilbake til verdien det hadde da kunden ble hentet.
plain-help-raw = leser opp en verdi slik API-et sendte den.
plain-help-same = gir et felt verdien som forrige kunde har der.
plain-help-repeat = gjør endringene fra siste lagring på denne kunden også, og spør før det sendes.
plain-help-changes = viser det som ikke er lagret.
plain-help-undo = tar tilbake den siste endringen.
plain-help-redo = gjør den på nytt.
plain-help-discard = forkaster ulagrede endringer, etter et spørsmål. Med et nummer fra "drafts" forkaster den det utkastet.
plain-help-loyalty = leser opp poeng og stempelkort.
plain-help-promotions = viser tilbud og om de kan brukes. Med et ord viser den dem som inneholder det.
plain-help-why = sier hvorfor et tilbud kan eller ikke kan brukes.
plain-help-promotion = leser opp alt om et tilbud.
plain-help-what-if = sier hvilke tilbud som ville virke da og der. Det du lar stå tomt, er hva som helst.
plain-help-consents = viser samtykkene.
plain-help-extra = viser innholdet i extendedProperties. "extra NAVN JSON" endrer én verdi, "extra {"{"}...{"}"}" alle.
plain-help-journal = viser hva denne maskinen har sendt.
plain-help-put-back-lost = setter tilbake det som ble lagret her og noen andre har endret siden, og spør før det sendes.
plain-help-put-back = setter tilbake verdien fra før en lagret endring.
plain-help-put-back-save = setter tilbake alle verdiene fra før en lagring, og spør før det sendes.
plain-help-save = leser opp hver endring, spør og sender.
plain-help-request = leser opp nøyaktig det en lagring ville sende.
plain-help-cancel = avbryter det som er i gang, eller lar et spørsmål være. Ctrl+C gjør det samme.
plain-help-note = leser opp hva en lagring i historikken endret, som tekst til saken; uten nummer den siste. "note why 2" gjelder tilbud 2. Med et språk, en, nb, sv, da eller fi, blir det på det språket.
plain-help-ticket = navngir saken arbeidet gjelder; "-" er ingen.
plain-help-drafts = viser ulagrede endringer på kunder som ikke er åpne. Med et nummer åpner den en.
plain-help-mask = skjuler navn, telefonnumre, e-post, adresser og fødselsdatoer, eller viser dem igjen.
plain-help-check = sammenligner det innringeren sier, med det som er lagret, og sier ingen verdi.
plain-help-unlock = tillater endringer i produksjon, etter et spørsmål, eller låser igjen.
plain-help-quit = avslutter programmet. Ulagrede endringer blir tatt vare på.
plain-no-command = Problem: Det finnes ingen kommando og ikke noe felt "{ $command }". "help" viser kommandoene.
plain-no-field = Problem: Felt { $field } finnes ikke. "fields" viser dem.
plain-many-fields = Problem: "{ $field }" er navnet på flere felt. Bruk nummeret.
plain-takes = Problem: Skriv det som "{ $command }".
plain-no-promotion = Problem: Tilbud { $number } finnes ikke. "promotions" viser dem.
plain-no-change = Problem: Lagret endring { $number } finnes ikke. "journal" viser dem.
plain-no-save = Problem: Det finnes ingen lagring { $number }. "journal" viser dem.
plain-no-draft = Problem: Utkast { $number } finnes ikke. "drafts" viser dem.
plain-no-customer = Problem: Åpen kunde { $number } finnes ikke. "customers" viser dem.
plain-nobody-open = Problem: Ingen kunde er åpen. "open" åpner en.
doctor-version = versjon
doctor-system = system
doctor-terminal = terminal
doctor-no-terminal = ingen
doctor-size = størrelse
doctor-colours = farger
doctor-no-colours = ingen
doctor-clipboard = utklippstavle
doctor-clipboard-terminal = terminalens egen
doctor-plain = linjemodus
doctor-ground = bakgrunn
doctor-ground-not-told = terminalen sier det ikke
doctor-widths = bredder
doctor-widths-right = { $widths }, som de skal være
doctor-widths-wrong = { $widths }, ikke som de skal være: skjermen kan se skjev ut
doctor-widths-not-told = terminalen sier det ikke
doctor-asks = Trykk hver tast du blir bedt om. Enter hopper over, Ctrl+C avslutter spørsmålene.
doctor-press = { $nth }/{ $of }: trykk { $key }
doctor-press-paste = { $nth }/{ $of }: lim inn slik du gjør i denne terminalen (ofte Ctrl+Shift+V)
doctor-pad = 5 på talltastaturet
doctor-altgr = @ med AltGr
doctor-paste = lime inn
doctor-result = { $key }: { $came }
doctor-arrives = kommer fram
doctor-arrives-as-escape = kommer fram som Esc og tasten, og det virker også
doctor-arrives-as = kommer fram som { $what }
doctor-arrives-not = kommer ikke fram
doctor-skipped = hoppet over
doctor-paste-works = kommer i ett stykke, med teksten som ble kopiert: utklippstavlen virker
doctor-paste-foreign = kommer i ett stykke, men med en annen tekst enn den kopierte: kopiering når ikke denne utklippstavlen
doctor-paste-letters = kommer som enkelte bokstaver: terminalen merker ikke innlimt tekst
doctor-try-api = Lese fra API-et for å se om det godtar nøkkelen? Ingenting endres.
doctor-api-works = API-et svarer og godtar nøkkelen.
doctor-fits = Disse linjene passer her:
doctor-nothing-fits-better = Konfigurasjonen passer her som den er.
doctor-write = Skrive dem til { $path }?
doctor-written = Skrev { $path }.
doctor-by-hand = { $path } setter noe av dette allerede; skriv linjene inn for hånd

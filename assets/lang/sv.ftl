### What the program says, in Swedish. English (en.ftl) is the measure.

## Sentences

sentence = { $words }.
sentences = { $first }. { $second }.

## Keys

interrupt-quits = Inget är markerat att kopiera. { $quit } avslutar; det gör även Ctrl+C en gång till.

## Commands: what each is called, what it does, and what else people call it, to find it by

action-save = Spara
action-save-about = Granska ändringarna och skicka dem till API:et.
action-save-called = skicka, lagra, granska, ändringar, skriv, save
action-open = Öppna
action-open-about = Öppna en annan kund; osparade ändringar behålls.
action-open-called = kund, sök, hitta, slå upp, telefon, nummer, e-post, mejl, namn, senaste
action-edit-unread = Redigera utan att läsa
action-edit-unread-about = Ändra en kund via externt id när API:et inte kan slå upp den; bara det du skriver skickas.
action-edit-unread-called = blint, oläst, externt id, kund, öppna, ny
action-pin = Fäst
action-pin-about = Behåll kunden i söklistan, eller släpp den igen.
action-pin-called = favorit, nåla, stjärna, behåll, lossa, kund
action-next-customer = Nästa kund
action-next-customer-about = Visa nästa öppna kund.
action-next-customer-called = byt, växla, fönster, höger
action-previous-customer = Föregående kund
action-previous-customer-about = Visa föregående öppna kund.
action-previous-customer-called = byt, växla, fönster, vänster
action-close = Stäng
action-close-about = Stäng kunden; osparade ändringar behålls på den här datorn.
action-close-called = lämna, avsluta, kund, fönster
action-undo = Ångra
action-undo-about = Ta tillbaka den senaste ändringen, i vilket fält som helst.
action-undo-called = återställ, backa, tillbaka, ändring
action-redo = Gör om
action-redo-about = Gör om ändringen som du senast ångrade.
action-redo-called = upprepa, igen, framåt
action-reload = Läs igen
action-reload-about = Läs kunden igen; osparade ändringar behålls och slås ihop.
action-reload-called = ladda om, uppdatera, hämta, kund
action-restore = Gammalt värde
action-restore-about = Ta tillbaka värdet som fältet hade när det lästes; i Historik det som gällde före sparandet. I ett fält du inte har ändrat tar den värdet från förra kunden.
action-restore-called = återställ, ångra, fält, tidigare, ursprungligt
action-same = Förra kundens värde
action-same-about = Ge fältet det värde som förra kunden har där.
action-same-called = samma, kopiera, förra, hushåll, familj
action-repeat = Upprepa på den här kunden
action-repeat-about = Gör ändringarna från senaste sparandet även på den här kunden, och granska dem.
action-repeat-called = igen, samma ändringar, tillämpa
action-put-back = Ta tillbaka sparade värden
action-put-back-about = Ta tillbaka det som sparades här och någon annan har ändrat sedan dess, och granska det.
action-put-back-called = förlorat, överskrivet, senast, tillbaka
action-discard = Förkasta ändringar
action-discard-about = Släng kundens osparade ändringar, efter en fråga; ångra tar tillbaka dem.
action-discard-called = släng, kasta, ta bort, radera, utkast, glöm, osparade
action-next-field = Nästa fält
action-next-field-about = Gå till nästa fält.
action-next-field-called = ner, framåt
action-previous-field = Föregående fält
action-previous-field-about = Gå till föregående fält.
action-previous-field-called = upp, tillbaka
action-jump = Hoppa
action-jump-about = Gå till ett fält, en rad eller en flik via bokstaven.
action-jump-called = gå till, bokstav, bokstäver, fält
action-profile-about = Visa vem kunden är och hur man når kunden.
action-profile-called = flik, namn, adress, telefon, e-post, kontakt, uppgifter
action-loyalty-about = Visa poäng och stämpelkort.
action-loyalty-called = flik, poäng, stämplar, stämpelkort, bonus, medlem
action-promotions-about = Visa erbjudanden och om de gäller.
action-promotions-called = flik, erbjudanden, kuponger, rabatter, värdecheckar, kampanjer
action-consents-about = Visa vad kunden har samtyckt till.
action-consents-called = flik, samtycke, medgivande, reklam, nyhetsbrev, utskick, sms, gdpr
action-extra-about = Redigera extendedProperties som JSON, med råsvaret bredvid.
action-extra-called = flik, json, extended properties, extra, rådata, övrigt
action-journal-about = Visa vad som har sparats för kunden.
action-journal-called = flik, logg, händelser, sparat
action-next-tab = Nästa flik
action-next-tab-about = Visa fliken till höger.
action-next-tab-called = framåt, höger
action-previous-tab = Föregående flik
action-previous-tab-about = Visa fliken till vänster.
action-previous-tab-called = tillbaka, vänster
action-filter = Filtrera
action-filter-about = Visa bara de erbjudanden, eller det sparade i historiken, som innehåller det du skriver.
action-filter-called = sök, hitta, filter
action-what-if = Tänk om
action-what-if-about = Fråga vilka erbjudanden som skulle gälla vid en annan tid, i en annan butik eller kanal.
action-what-if-called = tid, butik, kanal, prova, testa, simulera
action-only-state = Status
action-only-state-about = Visa bara erbjudanden som gäller; igen för varje annan status, sedan alla.
action-only-state-called = filter, läge, gäller, utgånget
action-sort = Sortera
action-sort-about = Sortera erbjudandena efter nästa kolumn; efter den sista som de kom.
action-sort-called = ordna, ordning
action-sort-back = Omvänt
action-sort-back-about = Sortera erbjudandena åt andra hållet.
action-sort-back-called = sortera, ordning, omvänd, fallande
action-raw = Råvärde
action-raw-about = Visa det markerade värdet precis som API:et skickade det; i granskningen den exakta begäran.
action-raw-called = json, begäran, exakt, rådata
action-copy = Kopiera
action-copy-about = Kopiera det markerade värdet till urklipp.
action-copy-called = urklipp
action-ticket = Ärende
action-ticket-about = Ange ärendet som du arbetar med.
action-ticket-called = ärendenummer, case, nummer
action-note = Anteckning
action-note-about = Visa vad en sparning ändrade, eller varför ett erbjudande inte kan användas, som text till ärendet.
action-note-called = kopiera anteckning, ärende, ticket, sammanfattning, urklipp, orsak
action-copy-curl = Kopiera som curl
action-copy-curl-about = Kopiera sparandets begäran som curl, utan nyckeln.
action-copy-curl-called = begäran, urklipp, kommando
action-mask = Dölj
action-mask-about = Dölj namn, telefonnummer, e-post, adresser och födelsedatum på skärmen, eller visa dem igen.
action-mask-called = maskera, göm, täck, integritet, personuppgifter, sudda
action-check = Kontrollera uppgift
action-check-about = Jämför vad kunden säger med det som är sparat, utan att visa det.
action-check-called = verifiera, jämför, identitet, uppringare, stämmer
action-unlock = Lås upp
action-unlock-about = Tillåt ändringar i en produktionsmiljö, eller lås den igen.
action-unlock-called = lås, produktion, skrivskydd, redigera
action-palette = Kommandon
action-palette-about = Visa alla kommandon med sina tangenter.
action-palette-called = meny, funktioner, tangenter
action-help = Hjälp
action-help-about = Förklara det som är markerat, och visa tangenterna.
action-help-called = tangenter, genvägar, kortkommandon, manual
action-back = Tillbaka
action-back-about = Stäng det som är öppet; är inget öppet, avbryt det som pågår.
action-back-called = avbryt, ångra, stäng, stopp, esc
action-quit = Avsluta
action-quit-about = Stäng programmet; frågar först om något skulle gå förlorat.
action-quit-called = stäng, lämna, sluta, programmet

palette-none = Inget kommando matchar ”{ $typed }”.
palette-not-now = Inte nu: { $why }
not-now-no-customer = Ingen kund är öppen.
not-now-can-look-up = Öppna kunden: API:et kan slå upp externa id:n.
not-now-nothing-saved = Inget har sparats sedan kunden öppnades.
not-now-saving = Sparandet pågår fortfarande.
not-now-nothing-to-undo = Det finns inget att ångra.
not-now-nothing-to-redo = Det finns inget att göra om.
not-now-no-change-selected = Ingen ändring är vald.
not-now-no-field = Inget fält är markerat.
not-now-unchanged = Fältet har inte ändrats.
not-now-no-customer-before = Det finns ingen förra kund.
not-now-nothing-to-repeat = Inget har sparats sedan programmet startade.
not-now-nothing-lost = Så vitt känt har ingen annan ändrat det som sparats här.
not-now-no-other-customer = Ingen annan kund är öppen.
not-now-no-filter = Bara erbjudanden och historiken går att filtrera.
not-now-only-promotions = Det här fungerar bara på fliken Erbjudanden.
not-now-not-locked = Inget är låst.
not-now-nothing-open = Inget är öppet eller pågår.
not-now-requesting = En begäran pågår fortfarande.
not-now-wants-key = En sparning väntar på en annan API-nyckel.
not-now-wants-word = En sparning väntar på ditt svar.
not-now-all-sent = Allt har skickats och kan vara sparat.
not-now-nothing-unsaved = Det finns inga osparade ändringar.

## What keys do, in a word or two

hint-select = Välj
hint-discard = Förkasta
hint-unpin = Lossa
hint-go-there = Gå dit
hint-cancel = Avbryt
hint-other-button = Annan knapp
hint-changes = Ändringar
hint-exact-request = Exakt begäran
hint-scroll = Rulla
hint-run = Kör
hint-language = Språk
hint-confirm = Bekräfta
hint-use = Använd
hint-next = Nästa
hint-done = Klar
hint-back-to-now = Åter till nu
hint-show-all = Visa alla
hint-give-key = Ange nyckel
hint-tabs = Flikar
hint-card = Kort
hint-details = Detaljer
hint-edit = Redigera
hint-town = Ta postorten
hint-to-answer = Till svaret
hint-choose = Välj
hint-list = Lista
hint-add = Lägg till
hint-remove = Ta bort
hint-change = Ändra
hint-not-recorded = Ej angivet
hint-other-promotion = Annat erbjudande
hint-table = Tabell

## The help

help-terminals = Terminaler behåller vissa tangenter själva: { $palette } kör vilket kommando som helst via namnet. Fungerar inte Alt, tryck Esc och sedan tangenten.
help-no-customer-title = Ingen kund
help-no-customer = Öppna en via telefonnummer, id eller externt id.
help-text-title = I ett textfält
help-text = Skriv bara. Home, End, Ctrl+Left, Ctrl+Right, Ctrl+A och Ctrl+E flyttar markören; Alt+B och Alt+F flyttar den ett ord. Shift med en pil markerar, och Ctrl+C kopierar det markerade. Ctrl+W och Alt+D tar bort ett ord bakåt och framåt, Ctrl+U och Ctrl+K allt före och efter markören. Ett ändrat fält visar ● och sitt gamla värde; ett tomt fält tömmer värdet.
help-choice-title = I ett textfält med lista
help-choice = När du skriver listas det som matchar, efter kod eller namn. Alt+Down listar allt med det nuvarande värdet markerat, och det du sedan skriver ersätter det. Up och Down väljer; Enter, eller att lämna fältet, tar det som är markerat i den öppna listan. Esc stänger den och tar, efter Alt+Down, tillbaka det gamla värdet.
help-chips-title = I en lista
help-chips = Börja skriva för en ny post; Enter, ett komma eller att lämna fältet avslutar den. Left och Right går mellan posterna, Backspace eller Delete tar bort den markerade. Inklistrad text med komman eller radbrytningar blir flera poster.
help-switch-title = En omkopplare med tre lägen
help-switch = j är ja, n är nej, Backspace är ej angivet; Space och pilarna går igenom alla tre. Ej angivet betyder inte nej.
help-fixed-title = Ett skrivskyddat värde
help-fixed = Du kan kopiera det och visa det rått, men inte ändra det.
help-loyalty = Där det finns plats delar en stapel upp alla poäng som tjänats in: att använda, på väg, utgångna. Ett stämpelkort visar en rad stämplar och hur många som saknas. Up och Down väljer kort, PgUp och PgDn rullar detaljerna. API:et säger inte när poäng på väg kan användas.
help-promotions = De första orden om det valda erbjudandet säger om det gäller nu, annars alla skäl till varför inte. { $filter } visar bara dem vars texter, skälen inräknade, innehåller alla ord du skriver; { $only } visar dem med en viss status. { $sort } sorterar efter nästa kolumn, { $turn } åt andra hållet. { $ask } frågar om en annan tid (24.12.2026 10:00, i morgon 18:00), butik eller kanal. Enter visar ett erbjudande i sin helhet, där Left och Right går till grannarna; { $back } går tillbaka steg för steg.
help-extra = Miljöns egna uppgifter som JSON. När du lämnar texten blir den ändringar av enskilda uppgifter, så det du inte rört går tillbaka som det kom; en tom text tömmer alla. Ett fel visas med rad och kolumn, och det du skrivit ligger kvar. Tab går till hela svaret bredvid, som är skrivskyddat.
help-journal = Vad den här datorn har skickat för kunden. { $filter } visar det sparade som innehåller alla ord du skriver. Du kan ta tillbaka den valda ändringens gamla värde, eller på en sparnings rubrik alla dess gamla värden, via samma granskning som andra ändringar. Värden raderas efter dagarna som anges i [retention].
help-reading-title = En kund som läses
help-reading = Under tiden kan du välja flik eller öppna en annan kund; Esc avbryter.
help-unread-title = En kund som inte lästs
help-unread = Inget visas, och inget kan ändras, förrän kunden har lästs. Det du skrev tidigare finns kvar på den här datorn.
help-of-server = Det kommer från servern och kan inte ändras här.
help-in-api = I API:et: { $place }
help-finder = Skriv eller klistra in ett telefonnummer i valfri form, ett id eller ett externt id; andra ord runt omkring gör inget. phone:, id: och ext: säger vilket det är. Början av ett namn eller en e-postadress hittar kunder som den här datorn känner till: med osparade ändringar, öppna, fästa eller senast öppnade; aa, ae och oe hittar å, æ och ø. API:et självt kan inte söka på namn eller e-post. { $discard } förkastar den valda kundens osparade ändringar, efter en fråga.
help-review-title = Granskningen
help-review = Inget har skickats än. Enter på Spara läser kunden igen, lägger till dina ändringar, skickar en PUT och kontrollerar svaret. Har någon annan ändrat samma fält bestämmer du: Space tar den andras värde, Space igen ditt. Spara öppnas först när du har bestämt alla; efteråt får du veta vilka värden som inte användes.
help-palette = Skriv början av ett ord i kommandots namn eller i vad det gör, eller dess tangent. Enter kör det; ett kommando som inte går att köra nu säger varför.
help-sheet-title = En text att läsa
help-sheet = Pilarna, PgUp, PgDn, Home och End rullar; Esc stänger.
help-question-title = En fråga
help-question = Tab går till nästa svar, Enter tar det markerade, och Esc ändrar inget.
help-key-title = API-nyckeln
help-key = Det du skriver visas inte, och sparas bara tills du avslutar. Det som väntade på nyckeln fortsätter sedan. Om inget är skrivet läser Enter om en nyckel som kommer från en fil eller ett kommando.
help-ticket-title = Ärendet
help-check = Skriv eller klistra in vad kunden säger: ett telefonnummer, ett födelsedatum, ett namn, en e-postadress eller en adress, skrivet hur som helst. Svaret nämner fältet som stämmer och visar aldrig värdet. Enter gör plats för nästa.
help-ticket = Numret visas överst, i historiken och i anteckningar. Det gäller bara den här kunden: för nästa kund föreslås det senaste numret, och Enter tar över det.
help-edit-unread = För en kund som API:et inte kan slå upp. Uppgifterna öppnas tomma, granskningen varnar dig, och svaret på den första sparningen visar vad servern har. Det är säkrare att öppna kunden via telefonnummer eller id.
help-jump-title = Hoppbokstäver
help-jump = Skriv bokstäverna för att gå dit. Ett fält har alltid samma.

## Dialogs

ask-title = Är du säker?
key-title = API-nyckel
key-about = Nyckeln till { $host }. Den behålls tills du avslutar.
key-again-file = Bara Enter läser filen { $path } igen.
key-again-command = Bara Enter kör kommandot "{ $line }" igen.
check-about = Vad säger kunden?
check-matches = Stämmer: { $fields }.
check-none = Stämmer inte med något.
ticket-about = Ärendenumret för den här kunden. Lämna tomt för inget.
review-title = Spara: { $customer }
review-title-production = Spara till PROD: { $customer }
review-request = Den exakta begäran
no-customer = Ingen kund är öppen. { $key } hittar en.

## The finder

finder-title = Öppna en kund
finder-takes = Telefon, id eller externt id, eller ett namn nedan; API:et kan inte söka på namn.
finder-address-of-nobody = API:et kan inte söka på e-post eller namn, och ingen känd här har den adressen.
finder-address-or-id = API:et kan inte söka på e-post eller namn; det här kan bara vara ett externt id.
finder-address-known = API:et kan inte söka på e-post eller namn. Kända på den här datorn:
finder-no-reference = Inget i texten kan vara ett telefonnummer, ett id eller ett externt id.
finder-again = Öppna igen: { $names }
finder-no-match = ingen träff i listan
finder-similar = liknande namn
finder-pinned = fäst
finder-sending = skickat, okänt utfall
finder-open = öppen
finder-saving = öppen, sparas
finder-opened = öppnad { $ago }

## Mistakes in `[keys]`

wrong-action-meant = det finns ingen sådan åtgärd; menade du "{ $meant }"?
wrong-action = det finns ingen sådan åtgärd; det finns { $known }
wrong-needs-key = behöver en tangent, annars kan du fastna
bad-key-unknown = "{ $key }" är ingen tangent; en tangent är till exempel "ctrl+s", "alt+1", "f12" eller "shift+tab"
bad-key-same = "{ $key }" är samma som { $other } för en terminal
bad-key-unsent = "{ $key }" kan inte skiljas ut av en terminal; Ctrl går med en bokstav eller en tangent med namn, som "ctrl+pgup"
bad-key-shifted = "{ $key }" kan inte skiljas från tangenten utan Shift
bad-key-typed = "{ $key }" skrivs i fält; med ctrl eller alt kan den vara ett kommando
bad-key-edits = "{ $key }" redigerar text
bad-key-discards = "{ $key }" förkastar ändringar i söklistan
bad-key-lists = "{ $key }" öppnar listan i ett fält
bad-key-scrolls = "{ $key }" rullar
bad-key-back = "{ $key }" går tillbaka; bara back kan ha den
bad-key-moves = "{ $key }" går från fält till fält, och bekräftar eller väljer i dialogrutor; bara next-field och previous-field kan ha den
bad-key-twice = "{ $key }" finns två gånger
bad-key-taken = "{ $key }" används redan av { $other }; ge också den en annan tangent

## Customers that the API cannot look up

finder-no-external-id = API:et kan inte slå upp externa id:n här. Sök på telefon eller id, eller använd { $command }.
finder-takes-no-external-id = Telefon eller id, eller ett namn nedan; API:et kan inte söka på namn eller externt id.
unread-title = Redigera utan att läsa
unread-about = Det externa id:t. Bara det du skriver skickas; en server som ersätter hela poster tömmer allt annat.

## Unsaved changes

changes = { $count ->
    [one] 1 osparad ändring
   *[other] { $count } osparade ändringar
}
changes-undecided = { $count ->
    [one] 1 osparad ändring ({ $undecided } att bestämma)
   *[other] { $count } osparade ändringar ({ $undecided } att bestämma)
}
changes-to = { $count ->
    [one] 1 osparad ändring för { $customer }
   *[other] { $count } osparade ändringar för { $customer }
}

## Fields that somebody else changed, too

undecided-first = Inte bestämt än: { $fields }. Space tar den andras värde; Space igen tar ditt.
undecided-first-theirs = Inte bestämt än: { $fields }. Space tar den andras värde; ditt går inte längre att skicka.
unused = Användes inte: { $values }.
unused-yours = { $field } { $value } (ditt)
unused-theirs = { $field } { $value } (den andras)
kept-theirs = Inget att skicka: den andras värden behålls. { $unused }
nothing-to-send = Inget att skicka.
hint-decide = Den andras/ditt
undecided = { $count ->
    [one] 1 fält är inte bestämt än (Space)
   *[other] { $count } fält är inte bestämda än (Space)
}
save-button = Spara
save-button-production = Spara till PROD

## Changes in production

unlock-question = Vill du tillåta ändringar i { $environment }? Det är produktion: det du sparar där är på riktigt. { $key } låser igen, liksom 15 minuter utan tangenttryckning.
unlock-yes = Lås upp
unlock-no = Nej
production-locked = Produktionen är låst.
environment-read-only = Miljön är skrivskyddad här.
hint-lock = Lås
hint-read-key = Läs igen
unlocked = Upplåst: du kan spara ändringar i { $environment }.
locked-again = { $environment } är låst igen.
locked-by-time = { $environment } låstes efter 15 minuter utan tangenttryckning. { $key } låser upp.

## A customer that another window or command holds

customer-in-window = Kunden är öppen i ett annat fönster.
customer-in-command = `stamkunde set` ändrar den här kunden.
elsewhere-window = Kunden är öppen i ett annat fönster, så inget kan ändras här. Stäng den där och tryck sedan { $key }.
elsewhere-command = { $command } ändrar den här kunden, så inget kan ändras här just nu. Tryck { $key } när det är klart.
command-set = `stamkunde set`
command-set-process = `stamkunde set` (process { $process })
status-in-window = Öppen i ett annat fönster, och bara där går det att redigera. Stäng den där och tryck sedan { $key }.
status-in-command = `stamkunde set` ändrar den här kunden. Tryck { $key } när det är klart.

## Discarding changes

discard-question = { $count ->
    [one] Förkasta 1 osparad ändring för { $customer }?
   *[other] Förkasta { $count } osparade ändringar för { $customer }?
}
discard-can-be-undone = Tills du stänger kunden kan du ta tillbaka det med { $undo }.
discard-for-good = Det går inte att ångra.
discard-stays = { $count ->
    [one] 1 ändring ligger kvar: den skickades och kan vara sparad.
   *[other] { $count } ändringar ligger kvar: de skickades och kan vara sparade.
}
discard-nothing-left = Det finns inget kvar att förkasta.
discard-yes = Förkasta
discard-no = Behåll
discard-and-quit = Förkasta och avsluta
discard-and-close = Förkasta och stäng
discard-quit-for-good = ”Förkasta och avsluta” raderar osparade ändringar för gott.
discard-quit-stays = Det som skickats och kan vara sparat ligger kvar.
discarded = { $count ->
    [one] 1 ändring förkastad. { $undo } tar tillbaka den.
   *[other] { $count } ändringar förkastade. { $undo } tar tillbaka dem.
}
draft-discarded = Förkastade de osparade ändringarna för { $customer }.
draft-elsewhere = { $customer } ändras på annat håll på den här datorn; inget förkastades.
draft-sent = Ändringarna för { $customer } skickades och kan vara sparade. Öppna kunden för att se hur det gick.
draft-not-discarded = Inget förkastades.
draft-none = Kunden har inga osparade ändringar att förkasta.

## What was done, and why not

mask-on = Namn, telefonnummer, e-post, adresser och födelsedatum är dolda, i fri text så långt de känns igen; id:n är det inte. Det du skriver syns.
curtain-fell = { $count ->
    [one] Ingen har tryckt på en tangent på 1 minut: personuppgifter är dolda. { $key } visar dem igen.
   *[other] Ingen har tryckt på en tangent på { $count } minuter: personuppgifter är dolda. { $key } visar dem igen.
}
mask-off = Allt syns igen.
locked-environment = Miljön är skrivskyddad här, så inget kan ändras.
locked-production = Det här är produktion: { $key } låser upp för ändringar.

lose-without-drafts = { $count ->
    [one] 1 osparad ändring för { $customer } går förlorad, eftersom utkast inte kan sparas.
   *[other] { $count } osparade ändringar för { $customer } går förlorade, eftersom utkast inte kan sparas.
}
lose-in-window = { $count ->
    [one] 1 osparad ändring för { $customer } går förlorad, eftersom kunden är öppen i ett annat fönster.
   *[other] { $count } osparade ändringar för { $customer } går förlorade, eftersom kunden är öppen i ett annat fönster.
}
lose-in-command = { $count ->
    [one] 1 osparad ändring för { $customer } går förlorad, eftersom `stamkunde set` ändrar kunden.
   *[other] { $count } osparade ändringar för { $customer } går förlorade, eftersom `stamkunde set` ändrar kunden.
}
and-more = { $count } till
quit-yes = Avsluta
quit-no = Stanna
quit-saving = Sparas fortfarande: { $customers }. Avslutar du nu, öppna kunden igen för att se hur det gick.
quit-kept = Finns kvar på den här datorn: { $changes }. Öppna kunden igen för att fortsätta.
quit-nothing = Inget är osparat längre.

close-yes = Stäng
close-no = Stanna
closed = Stängde { $customer }.
closed-kept = { $count ->
    [one] Stängde { $customer }. 1 osparad ändring finns kvar på den här datorn.
   *[other] Stängde { $customer }. { $count } osparade ändringar finns kvar på den här datorn.
}
open-already = { $customer } var redan öppen.
open-more-than-one = Texten innehåller mer än en referens. Välj en.
open-phone-or-id = Siffrorna kan vara ett telefonnummer eller ett externt id. Välj ett.
open-other-customer = Ny läsning gav en annan kund, så inget av det togs med. Öppna den här via id.
pin-not-read = Bara en kund som lästs på den här datorn kan fästas.
pinned = Fäst: { $customer } ligger kvar i listan.
unpinned = Inte fäst längre: { $customer }.

draft-restored = { $count ->
    [one] Utkast återställt: 1 osparad ändring, { $ago }.
   *[other] Utkast återställt: { $count } osparade ändringar, { $ago }.
}
draft-not-read = Kunden kunde inte läsas nu, så uppgifterna är från när utkastet sparades.
lost-one = { $field }: sparat här som { $saved }, nu { $now }. Någon annan ändrade det mellan { $from } och { $to }. { $key } tar tillbaka det.
lost-many = Någon annan ändrade det som sparats här, mellan { $from } och { $to }: { $fields }. { $key } tar tillbaka det.
lost-back = { $count ->
    [one] 1 sparat värde är tillbaka. { $key } ångrar.
   *[other] { $count } sparade värden är tillbaka. { $key } ångrar.
}
repeated = { $count ->
    [one] 1 ändring från { $customer } är gjord här också. { $key } ångrar.
   *[other] { $count } ändringar från { $customer } är gjorda här också. { $key } ångrar.
}
repeat-nothing = Inget att upprepa: det som sparades på { $customer } finns här redan.
same-none = { $field }: { $customer } har inget värde där.
same-already = { $field }: { $customer } har samma värde.
same-taken = { $field }: nu som hos { $customer }. { $key } ångrar.
put-back = { $field }: det gamla värdet är tillbaka.
put-back-save = { $field }: det gamla värdet är tillbaka. { $key } sparar det.
put-back-all = { $count ->
    [one] 1 gammalt värde är tillbaka. { $key } ångrar.
   *[other] { $count } gamla värden är tillbaka. { $key } ångrar.
}
put-back-already = Alla fält i den sparningen har redan sina gamla värden.
put-back-wiped = { $field }: det gamla värdet var äldre än lagringstiden och har raderats.
put-back-unreadable = { $field }: det som sparats av det gamla värdet går inte att läsa.
put-back-changed = { $field }: fältet har ändrats sedan dess, så det gamla värdet togs inte tillbaka.
put-back-never-read = { $field }: det gamla värdet lästes aldrig, så det finns inget att ta tillbaka.
undo-text = Texten är som den var. { $key } tar tillbaka det du skrev.

field-why-not = { $field }: { $why }
field-why-not-extra = { $field }: { $why } Fliken Övrigt kan ändra det.
field-refused = { $field } kan inte ändras. { $why }
field-of-server = { $field } kommer från servern och kan inte ändras.
field-switch = { $field }: tryck Space, j eller n.
field-choose = { $field }: välj ett av { $values }.
field-choose-more = { $field }: välj ett av { $values } …; Alt+↓ visar alla.
mark-kept = servern behöll det gamla värdet
mark-changed = servern ändrade det här
mark-contested = någon annan ändrade också det här: bestäm med { $key }

raw-answer = Svar
raw-card = Stämpelkort
raw-promotion = Erbjudande
raw-change = Ändring av { $field }, gammalt och nytt
raw-none = Inget här har ett råvärde.
raw-more = … och { $kib } KiB till; `stamkunde get --json` skriver ut allt.
copy-change = { $field } från { $old } till { $new }
copy-nothing = Det finns inget att kopiera här.
copy-too-long = För långt att kopiera: { $count } tecken, och terminaler tar högst { $most }.
copied = Kopierat.
copy-sent = Skickat till terminalens urklipp.
copy-undecided = Inte kopierat: någon annan ändrade också ett fält. Bestäm med { $key }.
copy-obstacles = Inte kopierat. { $why }
copy-unsendable = Uppgifterna går inte att skicka. { $why }

save-nothing = Inget har ändrats, så det finns inget att spara.
save-impossible = Uppgifterna går inte att spara. { $why }
save-in-flight = Kunden sparas just nu. { $key } avbryter.
save-contested-again = Någon annan ändrade ett av fälten igen. Bestäm och spara sedan.
save-contested-meanwhile = Någon annan ändrade ett av fälten under tiden. Bestäm och spara sedan.
unchecked-question = API:et kan inte visa om någon annan har ändrat kunden sedan den lästes. Skickar du ändringarna ändå kan den andras nyare värde gå förlorat. Ditt svar gäller tills du avslutar.
unchecked-yes = Skicka ändå
unchecked-no = Vänta
cancel-question = Begäran har redan skickats. Avbryter du nu vet ingen om det sparades.
cancel-yes = Avbryt sparandet
cancel-no = Fortsätt vänta
cancel-over = Sparandet är över, så det finns inget att avbryta.
key-used = Den nya API-nyckeln används.
key-used-save = Den nya API-nyckeln används. { $key } sparar med den.
obstacle-extra = Övrigt: { $problem }
account-who = { $customer } ({ $id })
account-line = { $who }: { $changes }. { $ended }
account-told = { $who }: { $changes }.
account-told-confirmed = { $who }: { $changes }. Bekräftat av API:et.
account-now = { $field } är nu { $new }, var { $old }
account-wanted = { $field } skulle ändras från { $old } till { $new }
account-stays = { $field } är fortfarande { $old } ({ $sent } skickades)
account-made = { $field } är nu { $stored } ({ $sent } skickades), var { $old }
account-wiped = { $field } (värdena är raderade eftersom de var för gamla)
account-saved = Sparat { $at }, bekräftat av API:et.
account-read-back = Sparat { $at }, bekräftat genom kontrolläsning.
account-partly = Delvis sparat { $at }, bekräftat av API:et.
account-partly-read-back = Delvis sparat { $at }, bekräftat genom kontrolläsning.
account-ended = { $ended }, { $at }.
note-title = Anteckning till ärendet
note-help = Vänster och höger väljer språk, pilarna rullar och Enter kopierar hela anteckningen, även det som är dolt. I Historik gäller den den valda sparningen, på Erbjudanden det valda erbjudandet, annars den senaste sparningen.
language-name = svenska
note-customer = Kund: { $customer }
note-environment = Miljö: { $environment }
note-ticket = Ärende: { $ticket }
note-promotion = Erbjudande ”{ $promotion }”: { $answer }
note-as-of = Gäller { $at }.

## Why a request failed

api-no-lookup = Miljön kan inte läsa en kund via externt id (lookup.external_id är inte satt); öppna kunden via telefon eller id.
api-no-address = "{ $id }" kan inte vara id för en kund: ingen adress kan innehålla det.
api-not-sent = Inte skickat: { $why }.
api-stranger-phone = API:et svarade med en annan kund: mobilnumret är inte det som efterfrågades. Inget av det visas eller ändras.
api-stranger-id = API:et svarade med en annan kund: id:t är inte det som efterfrågades. Inget av det visas eller ändras.
api-stranger-external-id = API:et svarade med en annan kund: det externa id:t är inte det som efterfrågades. Inget av det visas eller ändras.
api-unreadable = Oläsligt svar ({ $status }): { $why }
api-too-large = Svaret är större än { $size } MiB; det lästes inte till slut.
api-redirected-nowhere = Servern svarade med en omdirigering ({ $status }) utan mål; kontrollera bas-URL:en.
api-redirected = Servern svarade med en omdirigering ({ $status }) till { $target }, som inte följs; kontrollera bas-URL:en.
api-says = { $what }: { $words }
api-not-accepted = Servern godtog inte begäran ({ $status })
api-key-wrong = API-nyckeln godtogs inte: den är fel, eller bunden till andra adresser ({ $status })
api-key-not-allowed = API-nyckeln får inte användas till det här, eller inte från den här adressen ({ $status })
api-no-customer = Det finns ingen sådan kund ({ $status })
api-gave-up = Servern slutade vänta på begäran ({ $status })
api-conflict = Servern rapporterar en konflikt ({ $status })
api-too-many = Servern ber oss vänta: för många anrop ({ $status })
api-not-available = Servern är inte tillgänglig just nu ({ $status })
api-gateway = En gateway kunde inte nå servern ({ $status })
api-own-failure = Ett internt fel uppstod på servern ({ $status })
api-refused = Servern avvisade begäran ({ $status })
api-tells-nothing = Serverns svar säger inte om begäran gick igenom ({ $status })
key-still-refused = API-nyckeln lästes igen ({ $source }), och det är fortfarande den som avvisades.
key-no-other = Ingen annan API-nyckel: { $why }.
unsent-no-address = bas-URL:en { $base } är ingen giltig adress
unsent-not-made = begäran till { $host } kunde inte skapas
unsent-not-connected = kunde inte ansluta till { $host }: { $why }
unsent-not-connected-by-proxy = kunde inte ansluta till { $host } (det finns en proxy: { $proxy }, från { $from }): { $why }
proxy-of-configuration = konfigurationen
connection-no-host = servern finns inte (namnet hittades inte)
connection-late = ingen svarade inom { $time }
connection-not-tls = ingen säker anslutning: servern använder inte TLS på den här porten
connection-nothing-shared = ingen säker anslutning: servern och programmet har ingen TLS-version eller kryptering gemensamt
connection-broken-off = ingen säker anslutning: servern avbröt TLS-handskakningen
connection-closed = anslutningen stängdes under TLS-handskakningen
connection-tls = ingen säker anslutning: { $why }
connection-unknown = okänt fel
certificate-unknown-signer = ingen säker anslutning: serverns certifikat är inte utfärdat av någon som datorn litar på (ca_file lägger till en utfärdare)
certificate-bad-signature = ingen säker anslutning: serverns certifikat är inte signerat med den angivna utfärdarens nyckel; kontrollera att ca_file har utfärdarens senaste certifikat
certificate-expired = ingen säker anslutning: serverns certifikat har gått ut
certificate-not-yet = ingen säker anslutning: serverns certifikat gäller inte än; kontrollera datorns klocka
certificate-other-name = ingen säker anslutning: serverns certifikat gäller ett annat namn
certificate-revoked = ingen säker anslutning: serverns certifikat har återkallats
certificate-damaged = ingen säker anslutning: serverns certifikat är skadat
certificate-unfit = ingen säker anslutning: serverns certifikat får inte användas av en server
lost-late = Inget svar från { $host } inom { $time }.
lost-late-whole = Inget fullständigt svar från { $host } inom { $time }.
lost-cut = { $host } stängde anslutningen innan svaret var fullständigt.
lost-reset = { $host } bröt anslutningen.
lost-not-http = Svaret från { $host } är inte HTTP.
lost-damaged = Svaret från { $host } skadades på vägen.
lost-system = Anslutningen till { $host } bröts: { $why }.
lost-unknown = Anslutningen till { $host } bröts.
reading-now = Läser kunden …
reading-failed-key = Kunde inte läsa kunden. { $why } { $key } frågar efter en annan nyckel.
reading-failed = Kunde inte läsa kunden. { $why } { $again } läser igen, { $open } öppnar en annan.
reading-cancelled = Läsningen avbröts. { $again } läser igen, { $open } öppnar en annan kund.

## How a save ended

save-done = Sparat kl. { $time }
save-done-read-back = Sparat (bekräftat genom kontrolläsning) kl. { $time }
save-done-but = Sparat kl. { $time };
save-done-read-back-but = Sparat (bekräftat genom kontrolläsning) kl. { $time };
save-partly = Delvis sparat kl. { $time }:
save-partly-read-back = Delvis sparat (bekräftat genom kontrolläsning) kl. { $time }:
save-still-empty = { $field }: fortfarande tomt ({ $sent })
save-still = { $field }: fortfarande { $stored } ({ $sent })
save-made-empty = servern tömde { $field } ({ $sent })
save-made = servern ändrade { $field } till { $stored } ({ $sent })
save-you-cleared = du tömde fältet
save-you-sent = du skickade { $value }
save-also-different = skiljer sig också från det som skickades: { $fields }
save-nothing-left = Inget att skicka: servern har redan allt ({ $time })
save-not-saved = Inte sparat.
save-kept = Inte sparat; din ändring finns kvar här.
save-unsure = Osäkert om det sparades.
save-unsure-why = Osäkert om det sparades:
save-undecided = { $count ->
    [one] Någon annan ändrade samma fält: 1 fält behöver ett beslut.
   *[other] Någon annan ändrade samma fält: { $count } fält behöver ett beslut.
}
save-undecided-key = { $count ->
    [one] Någon annan ändrade samma fält: 1 fält behöver ett beslut ({ $key }).
   *[other] Någon annan ändrade samma fält: { $count } fält behöver ett beslut ({ $key }).
}
save-email-taken = En annan kund har den här e-postadressen.
save-phone-taken = En annan kund har det här telefonnumret.
key-typed-here = det som skrevs in här
save-key-from = API-nyckelns källa: { $source }.
save-needs-key = API-nyckelns källa: { $source }. { $key } frågar efter en annan; sedan fortsätter sparandet.
save-wait-minutes = Servern ber oss vänta i { $minutes } minuter.
save-wait-hours = Servern ber oss vänta i { $hours } timmar.
save-wait-days = Servern ber oss vänta i flera dagar.
save-tries-again = { $key } försöker igen.
save-reads-again = { $key } läser igen innan det skickas.
save-not-read = Inte skickat: kunden kunde inte läsas först.
save-other-customer = Inte skickat: ny läsning gav en annan kund. Öppna den här via id, eller kontrollera telefonnumret.
save-unsendable = Inte skickat. { $why }
save-not-stored = Kontrolläsningen visar de gamla värdena.
save-old-so-far = Kontrolläsningen visar de gamla värdena hittills.
save-unclear = Kontrolläsningen visar något annat.
save-unclear-key = Kontrolläsningen visar något annat. Bestäm med { $key }.
save-back-no-help = Kontrolläsningen hjälpte inte: { $why }
save-back-failed = Kontrolläsning: { $why }
save-cut-short = Osäkert om den förra sparningen gick igenom: den avbröts.
save-cancelled-not-sent = Avbrutet; inte skickat.
save-cancelled-not-saved = Avbrutet; inte sparat.
save-cancelled-unsure = Avbrutet; osäkert om det sparades.
save-was-cancelled = Sparandet avbröts.
save-was-cut-short = Sparandet blev inte klart.
save-earlier-open = Den förra sparningen kan fortfarande gå igenom.
save-earlier-unknown = Om den tidigare sparningen gick igenom är inte känt än.

set-again-puts-yours = samma kommando igen sätter ditt värde i stället för den andras
set-shows = `stamkunde get { $customer }` visar vad servern har
set-reading-again = Läser kunden igen …
set-reading-back = { $why } Kontrollerar om det sparades …
set-sending = Skickar …
set-sending-again = Skickar, försök { $attempt } …
set-waiting = { $why } Försöker igen om { $seconds } s …
set-earlier = En tidigare sparning av kunden kan fortfarande gå igenom; väntar 3 s …
set-unchecked = API:et kan inte visa om någon annan har ändrat kunden sedan den lästes. Skickas det ändå kan den andras nyare värde gå förlorat.
set-unchecked-why = API:et kan inte visa om någon annan har ändrat kunden sedan den lästes. { $why } Skickas det ändå kan den andras nyare värde gå förlorat.
set-not-an-assignment = "{ $typed }" är inte FÄLT=VÄRDE, som city=Oslo
set-no-field = det finns inget fält "{ $name }". Fälten är { $fields }; allt annat anges med sin plats, som /extendedProperties/tier
set-no-field-meant = det finns inget fält "{ $name }"; menade du "{ $meant }"? Fälten är { $fields }; allt annat anges med sin plats, som /extendedProperties/tier
set-field-read-only = { $name } kan inte ändras. { $why } Fälten som kan ändras är { $fields }
set-ambiguous = "{ $name }" kan betyda { $fields }; skriv en av dem
set-of-field = { $name } har ett eget fält; skriv { $field }=VÄRDE
set-twice = { $name } anges två gånger; behåll en av dem
set-not-valid = { $assignment } är inte giltigt. { $why }
set-takes-json = Här används JSON: en text inom citattecken som "gold", ett tal, true, false, null, en lista eller ett objekt ({ $why }).
set-consent = { $name } ({ $consent })
set-nothing = Inget att ändra: kunden har de här värdena redan.
set-read-only = inget kan ändras med --read-only (eller STAMKUNDE_READ_ONLY)
set-read-only-environment = miljön { $environment } är skrivskyddad, så inget kan ändras
set-not-a-list = { $name } är ingen lista; += och -= är för listor, = ger ett nytt värde
set-one-input = bara ett värde kan komma från standard in
set-no-input = värdet kan inte läsas från standard in: { $why }
set-no-terminal = det finns ingen terminal att fråga i; --yes sparar utan att fråga, --dry-run visar bara vad som skulle skickas
set-unread = använd ext:{ $id } för att skriva utan att läsa först
set-demo = DEMO, finns bara så länge kommandot körs
set-question = Spara?
set-question-production = Spara till PROD?
set-send-anyway = Skicka ändå?
set-not-sent = Inte skickat.
set-waits-for = { $customer } används ({ $holder }); väntar upp till { $seconds } s …
set-open-in-window = Inte skickat: { $customer } är fortfarande öppen ({ $holder }). Stäng kunden där och kör kommandot igen.
set-held-by-command = Inte skickat: { $customer } har använts i { $seconds } s ({ $holder }). Vänta tills det är klart och kör kommandot igen.
holder-window = ett fönster i stamkunde
holder-window-process = ett fönster i stamkunde, process { $process }
holder-command = ett annat kommando
holder-command-process = ett annat kommando, process { $process }
set-not-claimed = andra program kan ändra kunden under tiden: { $why }
set-not-kept = det finns inget utkast av den här sparningen: { $why }
set-no-journal = sparandet finns inte i historiken: { $why }
many-unreadable = { $path } kan inte läsas: { $why }
many-too-large = { $path } är större än 64 MiB; dela upp den
many-no-table = { $path } är ingen tabell med kunder: { $why }
many-broken = den kan inte läsas som CSV ({ $why })
many-empty = den har varken rubrik eller rader
many-no-customer = ingen kolumn säger vilken kund en rad gäller; kalla en av dem customer, id, externalId eller mobilePhone
many-no-field = det finns inget fält för kolumnen "{ $title }"; ge den namnet på ett fält (`stamkunde set --help` visar dem) eller ta bort den
many-no-field-meant = det finns inget fält för kolumnen "{ $title }"; menade du { $meant }?
many-twice = kolumnen "{ $title }" finns två gånger; behåll en av dem
many-tab = tabb
many-understood = { $rows ->
    [one] { $path }: 1 rad, { $encoding }, avgränsare { $separator }; för { $place }
   *[other] { $path }: { $rows } rader, { $encoding }, avgränsare { $separator }; för { $place }
}
many-is-customer = kunden
many-is-read-only = utelämnas: kan inte ändras
many-common = varje rad: { $assignment }
many-empty-cells = En tom cell lämnar fältet som det är. De första raderna:
many-refused = { $count ->
    [one] 1 rad sparas inte:
   *[other] { $count } rader sparas inte:
}
many-row = rad { $row }: { $why }
many-too-wide = raden har fler celler än rubriken
many-exponent = ett kalkylprogram har gjort "{ $cell }" till ett tal, och siffrorna är förlorade; formatera kolumnen som text och skriv värdet igen
many-formula = "{ $cell }" är ett fel från ett kalkylprogram, inte ett värde
many-letters = "{ $cell }" har bokstäver som lästs i fel teckenkodning; spara filen som "CSV UTF-8"
many-no-results = resultatfilen { $path } kan inte skrivas: { $why }
many-in-use = en annan körning arbetar med { $path }; vänta tills den är klar
many-changed = rad { $row } har ändrats efter att den gjordes; återställ den, eller ange en annan fil med --result ({ $path } visar vad som är gjort)
many-title-row = Rad
many-title-customer = Kund
many-title-result = Resultat
many-title-why = Varför
many-title-time = Tid
many-title-code = Kod
many-title-check = Kontroll
many-saved = sparad
many-partly = delvis sparad
many-not-saved = inte sparad
many-not-sure = osäkert
many-would = skulle sparas
many-line-why = Rad { $row }, { $customer }: { $result }. { $why }
many-line = Rad { $row }, { $customer }: { $why }
many-left = { $done } av { $rows }, ungefär { $left } kvar
many-waits = API:et ber om att vänta; fortsätter om { $seconds } s …
many-counts = { $saved } sparade, { $partly } delvis sparade, { $not-saved } inte sparade, { $not-sure } osäkra.
many-counts-dry = { $saved } skulle sparas, { $not-saved } inte. Ingenting skickades.
many-counts-before = { $before ->
    [one] { $counts } 1 rad var redan gjord.
   *[other] { $counts } { $before } rader var redan gjorda.
}
many-done = { $counts } Vad som hände med varje rad finns i { $path }
many-halted = stoppade vid rad { $row }; kör samma kommando igen för att fortsätta där
many-halted-dry = stoppade vid rad { $row }
many-question = { $count ->
    [one] Spara 1 kund?
   *[other] Spara { $count } kunder?
}
many-question-production = { $count ->
    [one] Spara 1 kund i PROD?
   *[other] Spara { $count } kunder i PROD?
}
many-nothing = Det finns ingen rad att spara.
answers = [j/N]
answers-yes = ja, j
answers-no = nej, n
answers-theirs = den andras, andras, a
answers-yours = ditt, d
answers-discard = förkasta, f
review-go = Gå till felet
review-was = var
review-theirs = den andras
review-yours = ditt
review-chosen = (valt)
review-old = före
review-new = nytt
review-decides = (Space: den andras eller ditt)
review-gone = går inte längre att skicka: { $why }
review-contested = { $field }: någon annan ändrade också det här
review-contested-meanwhile = { $field }: någon annan har ändrat det här under tiden; du tillfrågas innan något skickas
review-unclear = { $field }: servern har något annat än det som skickades
review-blind = Den här kunden har aldrig lästs. Bara det du skrev skickas, och en server som ersätter hela poster tömmer allt annat. Det är säkrare att öppna kunden via telefon eller id först.
review-doubtful = Ingen vet om den senaste sparningen gick igenom, och kunden går inte att läsa. Skickar du igen kan nyare ändringar skrivas över.
review-doubt = { $doubt } Du kan spara ändå.

## The status

review-last-try = Förra försöket
status-no-drafts = Utkast sparas inte.
status-unsaved = ● { $words }
status-unsaved-more = ● { $words }, och för { $count } till ({ $key })
status-unsaved-others = { $count ->
    [one] ● osparade ändringar för 1 annan kund ({ $key })
   *[other] ● osparade ändringar för { $count } andra kunder ({ $key })
}
status-save-unknown = Sparning med okänt utfall
status-draft = { $what }: { $customer }, { $ago } ({ $key })
status-draft-more = { $what }: { $customer }, { $ago }, och { $count } till ({ $key })
status-not-read-again = Kunde inte läsa kunden igen.
status-reading = Läser { $customer } … { $seconds } s ({ $key } avbryter)
status-saving = Sparar … läser kunden igen, { $seconds } s ({ $key } avbryter)
status-sending = Sparar … försök { $attempt }, { $seconds } s ({ $key } avbryter)
status-reading-back = Kontrolläser, { $seconds } s ({ $key } avbryter)
status-waiting = Försöker igen om { $seconds } s ({ $key } avbryter)
status-unchecked = Inte skickat än: kan inte se andras ändringar. Bestäm med { $key }.
status-rest = { $key } visar resten.

## Whether a promotion can be used

promotion-state-usable = gäller
promotion-state-not-yet = inte än
promotion-state-expired = utgånget
promotion-state-used-up = förbrukat
promotion-state-off = avstängt
promotion-state-elsewhere = annanstans
promotion-state-would-work = skulle gälla

promotion-usable = Gäller nu
promotion-usable-guess = Gäller nu så vitt känt
promotion-works = Skulle gälla
promotion-works-guess = Skulle gälla så vitt känt
promotion-no-end = utan slutdatum
promotion-until = till { $moment }
promotion-any-number = hur många gånger som helst
promotion-left = { $left } av { $limit } kvar
promotion-hours = angiven tid är kl. { $from }–{ $to }

promotion-works-not = Skulle inte gälla: { $reasons }
promotion-off = avstängt
promotion-starts = inte än: börjar { $moment }
promotion-ended = gick ut { $moment }
promotion-used-up = förbrukat: { $count } av { $limit }
promotion-wrong-channel = inte i kanalen { $channel }, bara i { $only }
promotion-some-channels = inte i alla kanaler, bara i { $only }
promotion-wrong-store = inte i butiken { $store }, bara i { $only }
promotion-wrong-store-many = inte i butiken { $store }, bara i { $only } och { $more } till

promotion-not-known = Inte känt: { $what }
promotion-unknown-available = om det är påslaget
promotion-unknown-from = från när
promotion-unknown-to = till när
promotion-unknown-limit = hur många gånger det får användas
promotion-unknown-count = hur många gånger det har använts
promotion-unknown-unlimited = om det finns en gräns
promotion-unknown-channels = i vilka kanaler
promotion-unknown-stores = i vilka butiker
promotion-unknown-odd = { $what } ({ $odd })

promotion-short-usable = gäller nu
promotion-short-usable-left = gäller, { $left }
promotion-short-usable-hours = gäller nu, { $from }–{ $to }
promotion-short-works-hours = skulle gälla { $from }–{ $to }
promotion-short-off = avstängt
promotion-short-starts = börjar { $distance }
promotion-short-expired = slut { $distance }
promotion-short-used-up = förbrukat { $count }/{ $limit }
promotion-short-only = bara { $only }

## What a promotion is worth

promotion-percent = { $value } %
promotion-amount = { $value } i rabatt
promotion-code = Kod { $value }

## The configuration

config-unreadable = kan inte läsa konfigurationen { $path }: { $why }
config-not-text = rad { $line } är inte UTF-8-text
config-too-large = den är större än 1 MiB
config-no-home = det finns ingen hemkatalog för konfigurationen; ange --config FILE
config-no-data-home = det finns ingen hemkatalog för utkast, historik och logg; ange --data-dir DIR
config-two-apis = { $first } och { $second } anger båda ett API; en nyckel hör till ett, så ange bara en av dem
config-two-keys = { $first } och { $second } ger båda en API-nyckel; behåll en av dem
config-no-api = det finns en API-nyckel, men inget API att skicka den till; ange --base-url URL eller --env NAME
config-no-default = konfigurationen saknar default_env och har mer än en miljö; ange { $flags }
config-no-such-environment-meant = det finns ingen miljö "{ $name }"; menade du "{ $meant }"?
config-no-such-environment-none = det finns ingen miljö "{ $name }": konfigurationen har ingen (`stamkunde config init` skriver en att börja med)
config-no-such-environment = det finns ingen miljö "{ $name }"; välj { $known }
list-or = { $first } eller { $last }
list-and = { $first } och { $last }

base-url-not-a-url = är ingen URL som https://api.oculos.no/v4
base-url-scheme = måste börja med https:// (eller http:// för den här datorn)
base-url-plain-http = måste börja med https://: vanlig http skulle skicka nyckeln och kundens uppgifter okrypterat (http:// går bara för 127.0.0.1, ::1 och localhost)
base-url-credentials = innehåller ett användarnamn eller lösenord; nyckeln hör hemma i en fil, ett kommando eller en variabel
base-url-tail = innehåller "?" eller "#"; den slutar med sökvägen, som https://api.oculos.no/v4

wrong-key-meant = det finns ingen sådan inställning; menade du "{ $meant }"?
wrong-key = det finns ingen sådan inställning; här finns { $known }
wrong-not-a-string = måste vara en sträng inom citattecken, inte { $found }
wrong-not-a-boolean = måste vara true eller false, inte { $found }
wrong-not-a-table = måste vara en tabell, inte { $found }
wrong-not-tables = måste vara tabeller som [[{ $key }]], inte { $found }
wrong-not-keys = måste vara en tangent som "ctrl+s" eller en lista med tangenter, inte { $found }
kind-string = en sträng
kind-integer = ett heltal
kind-float = ett tal
kind-boolean = true eller false
kind-date = ett datum
kind-list = en lista
kind-table = en tabell
wrong-not-a-key = måste vara en tangent som "ctrl+s"
wrong-not-strings = måste vara en lista med minst en sträng, som ["A", "B"]
wrong-empty = är tomt
wrong-not-one-of = måste vara { $names }
wrong-no-base-url = saknas: API:ets adress, som "https://api.oculos.no/v4"
wrong-second-source = { $first } finns redan; behåll en av dem
wrong-not-a-variable = måste vara namnet på en variabel, som "TRIGG_KEY" (aldrig själva nyckeln)
wrong-unreadable = kan inte läsa { $path }: { $why }
wrong-not-private = { $path } kan läsas av andra (rättigheterna är { $mode }); `chmod 600` stänger den för dem
certificates-unreadable = { $path } går inte att läsa: { $why }
certificates-too-large = { $path } är större än någon certifikatfil
certificates-empty = { $path } är tom; den måste innehålla certifikat i PEM
certificates-none = { $path } innehåller inga certifikat i PEM
certificates-invalid = { $path } innehåller något som inte är ett certifikat
wrong-not-a-colour = måste vara { $names }, eller som "#cc3300"
wrong-not-a-lookup = måste vara en sökväg med {"{"}externalId{"}"} i sig en gång, som "/customers/externalId/{"{"}externalId{"}"}"
wrong-not-a-timeout = måste vara sekunder från 0.1 till 600, som 30 eller "30s"
wrong-not-a-country = måste vara landets två stora bokstäver, som "NO"
wrong-not-a-zone = måste vara "UTC" eller namnet på en tidszon som datorn känner till, som "Europe/Oslo"
wrong-not-a-proxy = måste vara som "http://proxy.example:3128"
wrong-not-a-name = namnet på en miljö är bokstäver, siffror, - och _
wrong-no-environments = det finns ingen [env.NAME]-tabell för det i filen
wrong-no-such-environment = det finns ingen sådan miljö; måste vara { $names }
wrong-not-minutes = måste vara ett helt antal minuter från 1 till { $most }, som 10
wrong-not-days = måste vara ett heltal dagar från 0 till { $most }, som 30
wrong-no-choices = saknas: värdena att välja på, som ["gold", "silver"]
wrong-stray-choices = hör bara till type = "choice"
wrong-no-pointer = saknas: var det finns, som "/extendedProperties/tier"
wrong-no-label = saknas: namnet i formuläret, som "Tier"
wrong-not-a-place = måste vara en JSON-pekare, som "/extendedProperties/tier"
wrong-taken-field = "/{ $top }" har redan ett fält: { $label }
wrong-taken-consents = samtycken är redan fält, vart och ett
wrong-taken-read-only = "/{ $top }" går inte att redigera; egna fält finns oftast under "/extendedProperties"
wrong-taken-whole = "/{ $top }" innehåller de egna fälten; ange ett av dem, som "/extendedProperties/tier"
wrong-declared = "{ $other }" är redan deklarerat
wrong-overlaps = "{ $other }" är redan deklarerat, och ett fält kan inte ligga i ett annat

## The local data

store-not-writable = Lokala data i { $path } går inte att skriva ({ $why }); kontrollera vem som äger katalogen, eller ange en annan med --data-dir.
store-read-only = skrivskyddat
store-not-opened = går inte att öppna
store-strange = { $what }, så inget rördes; flytta undan det, eller ange en annan katalog med --data-dir.
strange-link = { $path } är en länk till en annan fil
strange-pipe = { $path } är en pipe, ingen fil
strange-device = { $path } är en enhet eller en socket, ingen fil
strange-of-another-user = { $path } tillhör en annan användare
strange-hard-link = { $path } har ett andra namn någon annanstans (en hård länk)
log-strange = det finns ingen logg: { $what }; flytta undan det
store-full = Disken med { $path } är full; inget mer kan sparas där förrän du gör plats.
store-damaged = Lokala data i { $path } är skadade och lämnades orörda; flytta undan filen, och de bredvid vars namn börjar likadant, så skapas en ny.
store-newer = Lokala data i { $path } skrevs av en nyare version av stamkunde och lämnades orörda; uppdatera stamkunde, eller ange en annan katalog med --data-dir.
store-busy = Ett annat program är upptaget med lokala data i { $path }; försök igen om en stund.
store-failed = Lokala data i { $path } går inte att använda ({ $why }); försök igen, eller ange en annan katalog med --data-dir.
store-no-why = fel på disken eller databasen

local-demo = demomiljön
local-no-name = (inget namn)
drafts-none = Inga osparade ändringar.
drafts-sending = Det höll på att skickas, och utfallet är okänt; öppna kunden för att få veta.
history-none = Den här datorn har inte sparat något för { $customer } i { $place }.
history-none-with = Den här datorn har inte sparat något med "{ $search }" i för { $customer } i { $place }.
history-attempts = { $count ->
    [one] (1 försök)
   *[other] ({ $count } försök)
}
history-attempts-ticket = { $count ->
    [one] (1 försök, ärende { $ticket })
   *[other] ({ $count } försök, ärende { $ticket })
}
history-gone = { $days ->
    [one] (värden sparas i 1 dag; de här är borta)
   *[other] (värden sparas i { $days } dagar; de här är borta)
}
holdings-drafts = { $count ->
    [one] 1 utkast med osparade ändringar
   *[other] { $count } utkast med osparade ändringar
}
holdings-saves = { $count ->
    [one] 1 sparning i historiken
   *[other] { $count } sparningar i historiken
}
holdings-recents = { $count ->
    [one] 1 nyligen öppnad kund
   *[other] { $count } nyligen öppnade kunder
}
purge-no-terminal = det finns ingen terminal att fråga i; `stamkunde purge --yes` raderar utan att fråga
purge-no-terminal-of = det finns ingen terminal att fråga i; `stamkunde purge { $customer } --yes` raderar utan att fråga
purge-nothing = Det finns inga lokala data om någon kund i någon miljö.
purge-nothing-of = Det finns inga lokala data om { $customer } i { $place }.
purge-question = Radera det här för alla kunder i alla miljöer: { $holdings }?
purge-question-of = Radera det här för { $customer } i { $place }: { $holdings }?
purge-not = inget raderades
purge-done = Raderat för alla kunder i alla miljöer: { $holdings }.
purge-done-of = Raderat för { $customer } i { $place }: { $holdings }.
purge-elsewhere = Andra miljöer har också lokala data under den här referensen: { $holdings }. Välj miljön med --env eller --base-url för att radera dem.

## The API key

key-missing = det finns ingen API-nyckel: sätt STAMKUNDE_API_KEY, eller ange --api-key-file eller --api-key-command
key-no-variable = variabeln { $name } är inte satt; den ska innehålla API-nyckeln
key-file = kan inte läsa API-nyckeln från { $path }: { $why }
key-file-not-text = kan inte läsa API-nyckeln från { $path }: det är inte text
key-command-not-started = kommandot för API-nyckeln kunde inte startas: { $why }
key-command-late = kommandot för API-nyckeln blev inte klart inom { $seconds } s
key-command-unreadable = kommandot för API-nyckeln kunde inte läsas: { $why }
key-command-too-long = kommandot för API-nyckeln skrev ut mer än en nyckel
key-command-failed = kommandot för API-nyckeln misslyckades med felkod { $code }; kör det för hand för att se varför
key-command-killed = kommandot för API-nyckeln stoppades av en signal; kör det för hand för att se varför
key-command-not-text = kommandot för API-nyckeln skrev ut något som inte är text
key-empty = API-nyckeln är tom ({ $source })
key-not-a-key = API-nyckeln måste vara en rad med vanliga tecken ({ $source })
key-source-demo = demomiljöns egen nyckel
key-source-variable = variabeln { $name }
key-source-file = filen { $path }
key-source-command = kommandot "{ $line }"
key-source-missing = ingen än
client-key = API-nyckeln har tecken som ingen begäran kan innehålla
client-certificates = ca_file: { $why }
client-proxy = proxyn { $proxy } går inte att använda; den måste vara som http://proxy.example:3128
client-tls = https går inte på den här datorn: { $why }

## The command line

cli-no-output = kan inte skriva utdata: { $why }
cli-no-start = kan inte starta: { $why }
cli-no-demo = kan inte starta demo-API:et: { $why }
cli-key-refused = { $why } API-nyckelns källa: { $source }.
args-command-first = "{ $customer }" står före ett kommando; skriv kommandot först, som `stamkunde get { $customer }`
args-no-command = kommandot { $typed } finns inte; menade du { $meant }? En kund med det externa id:t är ext:{ $typed }
args-none-of = { $flag } måste vara ett av { $names }, inte "{ $typed }"
args-key-not-text = { $variable } innehåller ingen API-nyckel: det är inte text
cli-no-terminal = redigeraren behöver en terminal; `stamkunde get CUSTOMER` skriver ut en kund utan en
cli-terminal-failed = fel i terminalen: { $why }
cli-no-man-page = kan inte skriva man-sidan: { $why }
cli-no-such-field = det finns inget fält "{ $name }"; fälten är { $names }; allt annat anges med sin plats, som /extendedProperties/tier
serve-not-a-key = --api-key måste vara vanliga tecken utan mellanslag
serve-not-listening = kan inte lyssna på { $address }: { $why }
serve-stopped = demo-API:et stannade: { $why }
serve-not-an-address = --listen { $typed } är ingen adress med port, som 127.0.0.1:8080 eller [::1]:8080
serve-open = --listen { $typed } skulle öppna demo-API:et för andra datorer; det lyssnar bara på den här, som 127.0.0.1:{ $port }
sheet-spendable = Poäng
sheet-pending = Poäng på väg
sheet-promotions = Erbjudanden
sheet-promotions-unknown = okänt
sheet-promotions-none = inga
sheet-promotions-usable = { $usable } av { $count } gäller nu
sheet-card = { $name } { $count }/{ $total }
sheet-card-full = { $name } { $count }/{ $total } (fullt)
sheet-read-only = Skrivskyddat: { $why }

## `stamkunde config`

config-written = skrev { $path }; ta bort # framför de rader du vill ha, och kör sedan `stamkunde config check`
config-there-already = det finns redan en fil i { $path }; den lämnades som den var
config-not-written = kan inte skriva { $path }: { $why }
config-none = det finns ingen konfiguration i { $path }, och ingen behövs; `stamkunde config init` skriver en
config-right = { $path } har inga fel; miljöer: { $names }
config-right-no-default = { $path } har inga fel; miljöer: { $names }; utan default_env måste --env anges varje gång
config-mistakes = { $count ->
    [one] 1 fel i { $path }
   *[other] { $count } fel i { $path }
}
config-no-environments = inga
config-no-keys = inga
config-no-genders = inga
config-no-proxy = ingen
config-file = konfiguration
config-file-missing = { $path } (finns inte; `stamkunde config init` skriver en)
config-data = data
config-log = logg
config-theme = tema
config-language = språk
config-mouse = mus
config-plain = radläge
config-plain-on = på, genom { $by }
config-on = på
config-off = av
config-key = tangent
config-journal = historik
config-journal-days = { $days ->
    [one] sparar värden i 1 dag
   *[other] sparar värden i { $days } dagar
}
config-environment = miljö
config-environment-of-file = i filen
config-listed = { $environment }  ({ $marks })
config-listed-default = standard
config-demo = demo-API:et i programmet
config-read-only = skrivskydd
config-read-only-run = ja, den här gången
config-yes = ja
config-base-url = bas-URL
config-api-key = API-nyckel
config-production = produktion
config-production-yes = ja: skrivskyddad tills den låses upp
config-payload = innehåll
config-payload-full = full: vid sparande skickas allt som lästs, med ändringarna i
config-payload-changed = changed: vid sparande skickas bara det som ändrats
config-external-id = externt id
config-no-lookup = går inte att slå upp här
config-time-limit = tidsgräns
config-country = land
config-server-zone = serverns zon
config-no-zone = inte känd: tider visas i serverns tid
config-genders = kön
config-own-fields = egna fält
config-ca-file = ca_file
config-proxy = proxy
config-proxy-local = ingen: API:et finns på den här datorn
config-proxy-file = { $host } (från konfigurationen)
config-proxy-variable = { $host } (från { $variable })
config-proxy-variable-except = { $host } (från { $variable }, utom { $except }={ $hosts })

learn-nothing = Inget att föreslå: alla värden som kunden har är redan deklarerade.
learn-guesses = Föreslaget utifrån en kund: typerna är gissningar, så titta på var och en innan du klistrar in det här i{"\u000A"}konfigurationsfilen. `stamkunde config check` läser det där.
learn-nameless = Skriv namnet på din miljö i stället för { $name }.
learn-no-object = { $at } är { $found } här; fält kräver ett objekt.
learn-not-editable = { $at } går inte att redigera. { $why }
learn-empty-object = { $at } är ett tomt objekt här.
learn-list = { $at } är en lista; ett fält har ett värde, så listor redigeras i Övrigt.
learn-null = { $at } är tomt här, så inget visar typen.
learn-left-out = { $count ->
    [one] 1 uppgift är utelämnad: namnet ser ut som data, inte som ett namn.
   *[other] { $count } uppgifter är utelämnade: namnen ser ut som data, inte som namn.
}

## Records that cannot be read, edited or sent

refused-utf-8 = Posten innehåller byte som inte är giltig UTF-8; den går att läsa men inte redigera, eftersom de skulle ändras när den skickas tillbaka.
refused-two-records = Svaret innehåller "data" mer än en gång; det går att läsa men inte redigera, eftersom det inte är klart vilket som gäller.
refused-whole-record = Hela posten kan inte ersättas; redigera uppgifterna en i taget.
refused-fixed = "{ $member }" sköts av servern och kan inte redigeras här.
refused-too-long = Det här är längre än { $kib } KiB, för långt att redigera som text; `get --json` visar allt.
refused-twice = "{ $key }" finns mer än en gång i posten, så en ändring kan träffa fel; det går att läsa men inte redigera.
refused-twice-in = "{ $key }" finns mer än en gång i { $object }, så en ändring kan träffa fel; det går att läsa men inte redigera.
refused-no-item = { $list } har ingen post med id "{ $id }"; läs kunden igen.
refused-two-items = { $list } har mer än en post med id "{ $id }", så en ändring kan träffa fel; de går att läsa men inte redigera.
refused-item-id = En post i { $list } måste behålla sitt id; redigera hela listan för att ändra det.
refused-position = { $list } är en lista, och posterna kan flyttas mellan två läsningar; redigera en post via dess id, eller hela listan.
refused-inside = Inget kan läggas in i { $parent }; redigera det som helhet.
refused-too-deep = Ändringen skulle ge fler än { $most } nivåer, mer än vad som säkert kan skickas.
refused-no-key = Posten saknar "{ $member }", och utan det vet servern inte vilken kund som ska uppdateras.

unreadable-empty = Svaret är tomt.
unreadable-not-json = Svaret är inte JSON ({ $why }).
unreadable-not-an-object = Svaret är { $found }, inte ett objekt med kunden i "data".
unreadable-no-data = Svaret saknar "data", där kunden ska finnas.
unreadable-data = Svarets "data" är { $found }, inte en kund.
unreadable-another = Det är en annan kund, eller ingen.
unreadable-unfinished = Svaret kunde inte läsas till slut.
unreadable-page = Det är en webbsida, inte en kund.
unreadable-page-text = Det är en webbsida, inte en kund: "{ $text }".
json-null = null
json-boolean = ett ja eller nej
json-number = ett tal
json-string = en text
json-list = en lista
json-object = ett objekt

not-json = rad { $line }, kolumn { $column }: { $slip }
slip-in-list = texten slutar mitt i en lista; en ] saknas
slip-in-object = texten slutar mitt i ett objekt; en {"}"} saknas
slip-in-quotes = texten slutar inom citattecken; ett " saknas
slip-ended = texten slutar där ett värde behövs
slip-no-colon = ett : behövs mellan ett namn och dess värde
slip-no-comma-in-list = här behövs , eller ]
slip-no-comma-in-object = här behövs , eller {"}"}
slip-no-value = här finns inget värde; en text behöver citattecken
slip-no-number = det här är inget tal
slip-no-name = här behövs ett namn inom citattecken
slip-last-comma = inget följer efter det sista kommat
slip-more = det finns mer efter värdets slut
slip-escape = detta \ betyder inget; ett eget \ skrivs \\
slip-character = detta \u är inget tecken
slip-control = en radbrytning eller ett annat dolt tecken står inom citattecken; en radbrytning skrivs \n
slip-twice = { $name } finns två gånger här
slip-other = det här är inte JSON
extra-not-an-object = Det här måste vara ett objekt, som {"{"}"tier": "gold"{"}"}

## Fields: their labels, the same inside a sentence, and what they take

label-first-name = Förnamn
label-last-name = Efternamn
label-mobile-phone = Mobilnummer
label-email = E-post
label-stores = Butiker
label-interests = Intressen
label-address = Adress
label-zip = Postnummer
label-city = Ort
label-country = Land
label-birth-date = Födelsedatum
label-gender = Kön
label-id = Id
label-external-id = Externt id
label-created = Skapad
label-updated = Ändrad
label-accepts-terms = Villkor
label-accepts-email = E-post
label-accepts-sms = SMS
label-consent = Samtycke { $number }
title-consent = Samtycke till { $consent }
help-first-name = Namnet som kunden använder, stavat som kunden själv stavar det.
help-last-name = Efternamnet, stavat som kunden själv stavar det.
help-mobile-phone = Skriv det som du hör det: 912 34 567, 0047 912 34 567 eller +47 912 34 567. Det sparas med landsnummer; saknas det läggs numret för kundens land till.
help-email = En adress, som kari@example.no. Mellanslag runt den tas bort.
help-stores = Kundens favoritbutiker, var och en med sin butikskod, som S100.
help-interests = Vad kunden vill höra om, med ett eller ett par ord för varje, som Kaffe.
help-address = Gata och nummer, som Kongens gate 21.
help-zip = Postnumret. Inledande nollor behålls: 0153. Norge och Danmark har fyra siffror, Sverige och Finland fem.
help-city = Postorten som hör till postnumret. När du ändrar ett postnummer i Norge, Danmark eller Finland föreslås orten här, och Tab tar den.
help-country = Två bokstäver eller ett namn: NO, Norway och Norge går alla bra. Det sparas som två bokstäver.
help-birth-date = Dagen först: 17.5.1987, 170587 eller 17 maj 1987; 1987-05-17 går också.
help-gender = Ett av orden som er kedja använder; Female, Male och Unknown om den inte har egna.
help-id = Serverns eget id för kunden. Det ändras aldrig.
help-external-id = Vad era andra system kallar kunden. Sparandet går efter det, så det kan inte ändras medan kunden är öppen.
help-created = När servern skapade kunden, enligt serverns klocka. Är tidszonen inte känd visas serverns tid; ange server_zone i konfigurationen.
help-updated = När servern senast ändrade kunden, enligt serverns klocka. Är tidszonen inte känd visas serverns tid; ange server_zone i konfigurationen.
help-accepts-terms = Om kunden har godkänt medlemsvillkoren. Ej angivet betyder inte nej.
help-accepts-email = Om kunden vill ha nyheter via e-post. Ej angivet betyder inte nej.
help-accepts-sms = Om kunden vill ha erbjudanden via SMS. Ej angivet betyder inte nej.
help-consent = Ett av er kedjas egna samtycken. Ej angivet betyder inte nej.
help-consent-since = Ett av er kedjas egna samtycken. Ej angivet betyder inte nej. Serverns datum för det: { $date }.
help-own-text = Valfri text.
help-own-integer = Ett heltal, som 42.
help-own-number = Ett tal, som 42 eller 1,50.
help-own-boolean = Ja, nej, eller inget för ej angivet.
help-own-date = Ett datum, dagen först: 17.5.1987, 170587 eller 17 maj 1987; 1987-05-17 går också.
help-own-choice = Ett av: { $choices }.
help-own-required = Det får inte tömmas.

locked-id = Servern gav kunden det här id:t, och det ändras aldrig.
locked-external-id = Era andra system, och varje sparning, hittar kunden med det.
locked-clock = Servern sköter det efter sin egen klocka.
locked-no-id = Samtycket har inget id, så en ändring kan träffa ett annat; det går bara att läsa.
locked-same-id = Ett annat samtycke har samma id, så en ändring kan träffa fel; det går bara att läsa.
locked-not-a-consent = Det här är inget samtycke alls; det går bara att läsa.

section-name = Namn
section-contact = Kontakt
section-preferences = Preferenser
section-address = Adress
section-about = Om kunden
section-record = Kundpost
section-own = Egna fält
section-consents = Samtycken

## Fields and what is wrong with their values

flaw-phone-unassigned = { $place } har inga sådana nummer i dag; läs upp det för kunden.
flaw-not-an-address = en adress har ett @ med något på båda sidor, och inga mellanslag eller komman, som kari@example.no.
flaw-near-domain = ska det vara { $domain }? En bokstav skiljer; läs upp adressen för kunden.
flaw-unusual-address = det här är en ovanlig adress; läs upp den för kunden.
flaw-zip-no = ett norskt postnummer har fyra siffror, som 0153.
flaw-zip-dk = ett danskt postnummer har fyra siffror, som 2100.
flaw-zip-se = ett svenskt postnummer har fem siffror, som 11351 eller 113 51.
flaw-zip-fi = ett finskt postnummer har fem siffror, som 00100.
flaw-other-town = postnumret hör till { $town }.
flaw-no-country = det finns inget sådant land; skriv två bokstäver eller ett namn, som NO eller Norge.
flaw-not-a-date = det här är inget datum; skriv som 17.5.1987, 170587 eller 17 maj 1987.
flaw-born-ahead = den dagen har inte kommit än; skriv födelsedatumet, som 17.5.1987.
flaw-born-long-ago = det här är före 1900; skriv födelsedatumet, som 17.5.1987.
flaw-other-gender = orden som används här är { $known }; servern kan avvisa andra.
flaw-not-an-answer = skriv ja, nej, eller inget för ej angivet.
flaw-required = det här får inte vara tomt.
flaw-not-a-text = det här är ingen text.
flaw-not-whole = det här är inget heltal; skriv siffror, som 42 eller -7.
flaw-not-a-number = det här är inget tal; skriv som 42, -7 eller 1,50.
flaw-not-a-choice = det här går inte att välja; skriv { $choices }.
mismatch = Väntat: { $wanted }. Hittat: { $found }. När du redigerar görs det om.
mismatch-locks = Väntat: { $wanted }. Hittat: { $found }. Det kan inte ändras här.
own-text = en text
own-integer = ett heltal
own-number = ett tal
own-boolean = ett ja eller nej
own-date = ett datum

phone-not-digits = ett telefonnummer består av siffror, som 91234567 eller +4791234567.
phone-no-digits = här finns inga siffror; skriv som 91234567 eller +4791234567.
phone-place = { $code } ({ $country })
phone-length = efter { $place } kommer { $usual } siffror, inte { $found }.
phone-length-unknown = efter { $place } kommer ett annat antal siffror än { $found }.
phone-code-of-zero = inget landsnummer börjar med 0; skriv som +4791234567.
phone-no-code = inget landsnummer börjar som +{ $begin }; skriv som +4791234567.
phone-needs-code = skriv med + och landsnumret, som +4791234567; det här landets nummer är inte kända här.
phone-needs-code-for = skriv med + och landsnumret, som +4791234567; de här numren är inte kända här: { $country }.

reference-empty = Skriv ett telefonnummer, ett id eller ett externt id; API:et kan inte söka på namn.
reference-no-phone = Skriv telefonnumret efter { $prefix }
reference-no-id = Skriv id:t efter { $prefix }
reference-no-external-id = Skriv det externa id:t efter { $prefix }
reference-ambiguous = { $digits } kan vara ett externt id eller ett telefonnummer: skriv ext:{ $digits } eller phone:{ $digits }.
reference-not-a-phone = Det här är inget telefonnummer: { $why }
reference-phone = Mobil { $phone }
reference-id = Id { $id }
reference-external-id = Externt id { $id }

## Numbers

number-group = {" "}
number-decimal = ,

## Times

date = { $day } { $month } { $year }
clock = { $hour }:{ $minute }
clock-to-second = { $hour }:{ $minute }:{ $second }
day-and-clock = { $date } { $clock } { $zone }
day-and-time = { $date } { $clock }
month-01 = jan
month-02 = feb
month-03 = mar
month-04 = apr
month-05 = maj
month-06 = jun
month-07 = jul
month-08 = aug
month-09 = sep
month-10 = okt
month-11 = nov
month-12 = dec

moment = { $day } ({ $distance })

ago-moments = nyss
ago-minutes = { $count ->
    [one] för 1 minut sedan
   *[other] för { $count } minuter sedan
}
ago-hours = { $count ->
    [one] för 1 timme sedan
   *[other] för { $count } timmar sedan
}
ago-days = { $count ->
    [one] för 1 dag sedan
   *[other] för { $count } dagar sedan
}
ago-weeks = { $count ->
    [one] för 1 vecka sedan
   *[other] för { $count } veckor sedan
}
ago-months = { $count ->
    [one] för 1 månad sedan
   *[other] för { $count } månader sedan
}
ago-years = { $count ->
    [one] för 1 år sedan
   *[other] för { $count } år sedan
}
in-moments = om mindre än en minut
in-minutes = { $count ->
    [one] om 1 minut
   *[other] om { $count } minuter
}
in-hours = { $count ->
    [one] om 1 timme
   *[other] om { $count } timmar
}
in-days = { $count ->
    [one] om 1 dag
   *[other] om { $count } dagar
}
in-weeks = { $count ->
    [one] om 1 vecka
   *[other] om { $count } veckor
}
in-months = { $count ->
    [one] om 1 månad
   *[other] om { $count } månader
}
in-years = { $count ->
    [one] om 1 år
   *[other] om { $count } år
}
before-moments = mindre än en minut tidigare
before-minutes = { $count ->
    [one] 1 minut tidigare
   *[other] { $count } minuter tidigare
}
before-hours = { $count ->
    [one] 1 timme tidigare
   *[other] { $count } timmar tidigare
}
before-days = { $count ->
    [one] 1 dag tidigare
   *[other] { $count } dagar tidigare
}
before-weeks = { $count ->
    [one] 1 vecka tidigare
   *[other] { $count } veckor tidigare
}
before-months = { $count ->
    [one] 1 månad tidigare
   *[other] { $count } månader tidigare
}
before-years = { $count ->
    [one] 1 år tidigare
   *[other] { $count } år tidigare
}
after-moments = mindre än en minut senare
after-minutes = { $count ->
    [one] 1 minut senare
   *[other] { $count } minuter senare
}
after-hours = { $count ->
    [one] 1 timme senare
   *[other] { $count } timmar senare
}
after-days = { $count ->
    [one] 1 dag senare
   *[other] { $count } dagar senare
}
after-weeks = { $count ->
    [one] 1 vecka senare
   *[other] { $count } veckor senare
}
after-months = { $count ->
    [one] 1 månad senare
   *[other] { $count } månader senare
}
after-years = { $count ->
    [one] 1 år senare
   *[other] { $count } år senare
}
left-moments = mindre än en minut kvar
left-minutes = { $count ->
    [one] 1 minut kvar
   *[other] { $count } minuter kvar
}
left-hours = { $count ->
    [one] 1 timme kvar
   *[other] { $count } timmar kvar
}
left-days = { $count ->
    [one] 1 dag kvar
   *[other] { $count } dagar kvar
}
left-weeks = { $count ->
    [one] 1 vecka kvar
   *[other] { $count } veckor kvar
}
left-months = { $count ->
    [one] 1 månad kvar
   *[other] { $count } månader kvar
}
left-years = { $count ->
    [one] 1 år kvar
   *[other] { $count } år kvar
}

## The Promotions tab

promotions-usable-now = { $usable ->
    [one] { $usable } av 1 erbjudande gäller nu
   *[other] { $usable } av { $count } erbjudanden gäller nu
}
promotions-usable = { $usable } av { $count } gäller
promotions-none = inga erbjudanden
promotions-unknown = erbjudanden okända
promotions-nothing = Kunden har inga erbjudanden.
promotions-not-told = Inte känt: API:et skickade ingen lista med erbjudanden.
promotions-no-list = Erbjudandena är ingen lista: { $odd }

promotions-all = Alla
promotions-what-if = Tänk om
promotions-no-name = (inget namn)
promotions-shown = { $shown } av { $count }
promotions-none-usable = Inget erbjudande gäller nu. { $back } visar alla.
promotions-none-not-yet = Inget erbjudande börjar senare. { $back } visar alla.
promotions-none-expired = Inget erbjudande har gått ut. { $back } visar alla.
promotions-none-used-up = Inget erbjudande är förbrukat. { $back } visar alla.
promotions-none-off = Inget erbjudande är avstängt. { $back } visar alla.
promotions-none-elsewhere = Inget erbjudande gäller bara i andra butiker eller kanaler. { $back } visar alla.
promotions-none-with = Inget erbjudande innehåller ”{ $text }”. { $back } visar alla.
promotions-none-in-state-with = Inget erbjudande med statusen ”{ $state }” innehåller ”{ $text }”. { $back } visar alla.

column-name = Namn
column-type = Typ
column-state = Status
column-from = Från
column-to = Till
column-used = Använt
column-value = Värde
column-channels = Kanaler
sorted-by-name = efter namn
sorted-by-type = efter typ
sorted-by-state = efter status
sorted-by-from = efter start
sorted-by-to = efter slut
sorted-by-used = efter använt
sorted-by-value = efter värde
sorted-by-channels = efter kanal
sorted-as-sent = som de kom

what-if-time = Tid
what-if-store = Butik
what-if-channel = Kanal
what-if-any-store = valfri
what-if-any-channel = valfri
what-if-now-or = nu, eller 24.12.2026 10:00
what-if-soon = 24.12.2026 10:00
what-if-now = nu
what-if-hint = Skriv en tid, en butik eller en kanal: tabellen svarar för den.
what-if-hint-short = Tabellen svarar för det du skriver här.
what-if-problem = { $problem } Nedan: som det är nu.
what-if-no-time = ”{ $typed }” är ingen tid, som 24.12.2026 10:00 eller i morgon 18:00.
what-if-no-channel = ”{ $typed }” är ingen kanal; det finns POS, ECOM och ALL.
what-if-in-store = butik { $store }
what-if-answer = { $would } av { $count } skulle gälla
what-if-asked = Fråga: { $asked } — { $answer }
what-if-answer-first = { $answer } ({ $asked })

detail-now = Nu
detail-name = Namn
detail-description = Beskrivning
detail-terms = Villkor
detail-channel = Kanal
detail-value-type = Typ av värde
detail-value = Värde
detail-message = Meddelande
detail-valid-from = Gäller från
detail-valid-to = Gäller till
detail-time-of-day = Tid på dagen
detail-redeemed = Använt
detail-limit = Gräns
detail-unlimited = Obegränsat
detail-products = Produkter
detail-not-for = Gäller inte
detail-stores = Butiker
detail-link = Länk
detail-image = Bild
detail-type = Typ
detail-id = Id
detail-available = Påslaget
detail-affiliate = Partner
detail-affiliate-id = Partner-id
detail-sort-order = Ordning
detail-all-day = hela dagen
detail-hours = { $from }–{ $to } (visas för kunder; bara datumen ovan avgör)
detail-all = alla
none = –
yes = ja
no = nej
odd = oväntat: { $raw }

redemptions = { $count ->
    [one] Använt 1 gång
   *[other] Använt { $count } gånger
}
redemption-when = När
redemption-store = Butik
redemption-receipt = Kvitto
redemption-sent = Tid som skickad

## The Loyalty tab

stamp-card = Stämpelkort
stamp-cards = Stämpelkort
stamp-cards-none = Kunden har inga stämpelkort.
stamp-cards-not-told = Inte känt: API:et skickade ingen lista med stämpelkort.
rows-of = { $first }–{ $last } av { $count }
points = Poäng
points-spendable = Att använda
points-pending = På väg
points-expired = Utgångna
points-earned = Intjänat
points-balance = Saldo
points-more = De tre blir tillsammans mer än vad som tjänats in.
points-rest = Stapeln är alla intjänade poäng; · är använda eller inte angivna.
points-not-told = Stapeln är alla intjänade poäng; · är inte angivna.
points-of-all = Stapeln är alla intjänade poäng.
points-of-three = Stapeln är de tre; totalt intjänat är inte känt.
points-no-bar = Ingen stapel: för lite är känt.
points-no-date = API:et anger inget datum för poäng på väg.
card-full = Fullt — kan användas
card-full-over = { $over ->
    [one] Fullt — kan användas, 1 stämpel över
   *[other] Fullt — kan användas, { $over } stämplar över
}
card-left = { $left ->
    [one] 1 kvar
   *[other] { $left } kvar
}
card-extended = Utökat
card-odd = Oväntat
card-stamps = Stämplar
card-needed = Behövs

## The Extra tab

extra-answer = Råsvaret, uppställt
screen-too-small = Terminalen är { $size }; en kund behöver minst { $least }. Inget går förlorat, och tangenterna väntar tills dess.

## The frame of the screen

tab-profile = Profil
tab-loyalty = Poäng
tab-promotions = Erbjudanden
tab-consents = Samtycken
tab-extra = Övrigt
tab-journal = Historik
badge-demo = DEMO
badge-production = PROD { $environment }
header-ticket = ärende { $ticket }
header-ticket-offered = ärende { $ticket }? { $key }
header-ticket-key = ärende? { $key }
header-never-read = aldrig läst
header-read = läst { $time }
header-masked = dolt
header-read-only = skrivskyddad
header-locked = låst ({ $key })
header-unlocked = upplåst
strip-blind = Inget är känt än: öppna kunden via telefon eller id för att se allt.
strip-pending = { $pending } på väg
strip-point-to-spend = { $points } poäng att använda
strip-points-to-spend = { $points } poäng att använda
strip-points = { $points } poäng
strip-points-unknown = poäng okända
more-below = ↓ mer
rows-more = { $arrows } mer
customers-close = { $key } Stäng

## The Journal tab

journal-about = Vad den här datorn har skickat för kunden. { $key } tar tillbaka det valda fältets gamla värde, eller på en rubrik hela sparningens.
journal-nothing = Inget har sparats här än.
journal-none-with = Ingen sparning innehåller den texten. { $back } visar alla.
journal-attempts = { $outcome } ({ $count } försök)
journal-ticket = { $outcome }, ärende { $ticket }
journal-wiped = (raderat: lagringstiden är slut)
journal-not-read = (inte läst)
value-empty = (tomt)
value-absent = (finns inte)
value-noted = { $value } ({ $note })
age-under-one = under ett år
age-years = { $years ->
    [one] 1 år
   *[other] { $years } år
}
server-time = servertid
not-a-choice = inte ett av valen
ended-stored = Sparat
ended-stored-read-back = Sparat (bekräftat genom kontrolläsning)
ended-stored-and-more = Sparat; servern ändrade något annat
ended-stored-read-back-and-more = Sparat (bekräftat genom kontrolläsning); servern ändrade något annat
ended-partly-stored = Delvis sparat
ended-partly-stored-read-back = Delvis sparat (bekräftat genom kontrolläsning)
ended-held = Inget att skicka: servern hade det redan
ended-decided = Bestämt: serverns värden behölls
ended-refused = Inte sparat
ended-refused-status = Inte sparat ({ $status })
ended-shown-old = Inte sparat: kontrolläsningen visade de gamla värdena
ended-cancelled-not-stored = Avbrutet; inte sparat
ended-not-sent = Inte skickat
ended-not-read = Inte skickat: kunden kunde inte läsas först
ended-not-read-status = Inte skickat: kunden kunde inte läsas först ({ $status })
ended-undecided = Inte skickat: någon annan ändrade samma fält
ended-other-customer = Inte skickat: ny läsning gav en annan kund
ended-unsendable = Inte skickat: uppgifterna går inte att säkert skicka tillbaka
ended-cancelled-not-sent = Avbrutet; inte skickat
ended-unsure = Osäkert om det sparades
ended-shown-other = Osäkert om det sparades: kontrolläsningen visade något annat
ended-cancelled-unsure = Avbrutet; osäkert om det sparades

## The Consents tab

consents-odd = Det API:et skickade i stället för samtycken: { $odd }
consents-not-recorded = ej angivet
switch-yes-key = j
switch-no-key = n
consents-evidence = id { $id }  { $date }
consents-no-id = saknas
consents-no-date = inget datum
town-offered = Tab: { $town }
was = var { $value }

## Plain mode

plain-on-flag = Radläge: på på grund av --plain. "help" visar kommandona.
plain-on-variable = Radläge: på på grund av STAMKUNDE_PLAIN. "help" visar kommandona.
plain-on-file = Radläge: på på grund av plain = true i konfigurationen. "help" visar kommandona.
plain-on-accessible = Radläge: på på grund av ACCESSIBLE. "help" visar kommandona.
plain-on-dumb = Radläge: på på grund av TERM=dumb. "help" visar kommandona.
plain-environment-demo = Miljö: DEMO, med påhittade kunder på den här datorn.
plain-environment = Miljö: { $environment }.
plain-environment-production = Miljö: PROD { $environment }.
plain-locked = Låst: { $why }
plain-notice = Meddelande: { $words }
plain-problem = Problem: { $words }
plain-warning = Varning: { $words }
plain-saved = Sparat: { $words }
plain-note = Anteckning: { $words }
plain-about = Om: { $customer }.
plain-covered = dolt
plain-empty = tomt
plain-unknown = okänt
plain-nothing-new = Meddelande: Inget nytt.
plain-customer = Kund: { $customer }.
plain-customer-read = Kund: { $customer }, läst { $time }.
plain-customer-unread = Kund: { $customer }, aldrig läst. Bara det du skriver skickas.
plain-customer-none = Kund: Ingen är öppen. "open" och ett telefonnummer, ett id eller ett externt id öppnar en.
plain-points = Poäng: { $spendable } att använda.
plain-points-pending = Poäng: { $spendable } att använda, { $pending } på väg.
plain-points-all = Poäng: { $spendable } att använda, { $pending } på väg, { $expired } utgångna, { $earned } intjänade totalt.
plain-card = Kort { $number }: { $card }, { $count } av { $total }.
plain-card-full = Kort { $number }: { $card }, { $count } av { $total }, fullt.
plain-cards = { $count ->
    [one] Kort: 1 stämpelkort.
   *[other] Kort: { $count } stämpelkort.
}
plain-usable = Erbjudanden: { $usable } av { $count } gäller nu.
plain-unsaved = Ändringar: { $changes }.
plain-field = Fält { $number }, { $label }: { $value }
plain-field-changed = Fält { $number }, { $label }: { $value }, var { $old }
plain-field-remark = Anmärkning till fält { $number }, { $label }: { $remark }
plain-fields = { $count ->
    [one] Fält: 1.
   *[other] Fält: { $count }.
}
plain-consents = { $count ->
    [one] Samtycken: 1.
   *[other] Samtycken: { $count }.
}
plain-raw = Råvärde för fält { $number }, { $label }: { $raw }
plain-changes = { $count ->
    [one] Ändringar: 1 osparad ändring.
   *[other] Ändringar: { $count } osparade ändringar.
}
plain-changes-none = Ändringar: Inga.
plain-change = Ändring { $number }, { $label }: gammalt { $old }, nytt { $new }
plain-conflict = Konflikt, { $label }: någon annan har också ändrat det här. Det var { $was }, den andras är { $theirs }, ditt är { $yours }
plain-conflict-gone = Konflikt, { $label }: någon annan har också ändrat det här. Det var { $was }, den andras är { $theirs }, och ditt går inte längre att skicka. { $why }
plain-conflict-unclear = Konflikt, { $label }: servern har något annat än det som skickades. Det var { $was }, servern har { $stored }, ditt är { $yours }
plain-promotions = { $count ->
    [one] Erbjudanden: 1, { $usable } gäller nu.
   *[other] Erbjudanden: { $count }, { $usable } gäller nu.
}
plain-promotions-found = { $count ->
    [one] Erbjudanden: 1 innehåller "{ $text }".
   *[other] Erbjudanden: { $count } innehåller "{ $text }".
}
plain-promotions-none = Erbjudanden: { $words }
plain-promotion = Erbjudande { $number }, { $promotion }: { $why }
plain-promotion-detail = Erbjudande { $number }, { $label }: { $value }
plain-what-if = Tänk om: { $words }
plain-extra = { $count ->
    [one] Extra: 1 värde.
   *[other] Extra: { $count } värden.
}
plain-member = Värde { $name }: { $value }
plain-journal = { $count ->
    [one] Historik: 1 sparning.
   *[other] Historik: { $count } sparningar.
}
plain-journal-none = Historik: { $words }
plain-journal-save = Sparning { $number }, { $time }: { $outcome }
plain-journal-change = Sparad ändring { $number }, { $label }: gammalt { $old }, nytt { $new }
plain-journal-wiped = Sparad ändring { $number }, { $label }: { $why }
plain-drafts = { $count ->
    [one] Utkast: 1.
   *[other] Utkast: { $count }.
}
plain-drafts-none = Utkast: Inga.
plain-draft = Utkast { $number }, { $customer }: { $about }
plain-customers = { $count ->
    [one] Kunder: 1 är öppen.
   *[other] Kunder: { $count } är öppna.
}
plain-open = Öppen { $number }: { $customer }
plain-open-unsaved = Öppen { $number }: { $customer }, { $changes }
plain-found = { $count ->
    [one] Hittade: 1.
   *[other] Hittade: { $count }.
}
plain-row = Rad { $number }: { $customer }
plain-row-about = Rad { $number }: { $customer }, { $about }
plain-beside = { $first }, { $second }
plain-more = { $count ->
    [one] Mer: 1 till. "more" visar den.
   *[other] Mer: { $count } till. "more" visar de nästa.
}
plain-more-none = Meddelande: Det finns ingen lista att fortsätta med.
plain-step-opening = Steg: Läser { $customer }.
plain-step-reading = Steg: Läser kunden igen före sändning.
plain-step-sending = Steg: Skickar, försök { $attempt }.
plain-step-reading-back = Steg: Osäkert om det sparades: { $why } Kontrolläser.
plain-step-waiting = Steg: { $why } Väntar och försöker igen. "cancel" avbryter.
plain-still-reading = Steg: Läser fortfarande, { $seconds } s. "cancel" avbryter.
plain-still-sending = Steg: Skickar fortfarande, { $seconds } s. "cancel" avbryter.
plain-still-reading-back = Steg: Kontrolläser fortfarande, { $seconds } s. "cancel" avbryter.
plain-still-waiting = Steg: Väntar fortfarande, { $seconds } s kvar. "cancel" avbryter.
plain-ask = Fråga: { $question } Ja är "{ $yes }", nej är "{ $no }"; Enter är nej.
plain-ask-yes = Fråga: { $question } Ja är "{ $yes }", nej är "{ $no }"; Enter är ja.
plain-ask-three = Fråga: { $question } Ja är "{ $yes }", nej är "{ $no }", förkasta är "{ $also }"; Enter är nej.
plain-ask-three-yes = Fråga: { $question } Ja är "{ $yes }", nej är "{ $no }", förkasta är "{ $also }"; Enter är ja.
plain-send = { $count ->
    [one] Fråga: Skicka 1 ändring? ja eller nej; Enter är nej.
   *[other] Fråga: Skicka { $count } ändringar? ja eller nej; Enter är nej.
}
plain-send-production = { $count ->
    [one] Fråga: Skicka 1 ändring till PROD { $environment }? ja eller nej; Enter är nej.
   *[other] Fråga: Skicka { $count } ändringar till PROD { $environment }? ja eller nej; Enter är nej.
}
plain-send-none = Fråga: Behålla serverns värden? ja eller nej; Enter är nej.
plain-decide = Fråga: Vilket värde ska gälla för { $label }? den andras eller ditt; Enter skickar inget.
plain-decide-theirs = Fråga: Vilket värde ska gälla för { $label }? Bara den andras kan väljas; Enter skickar inget.
plain-which = Fråga: Vilken? Ett nummer i listan, eller ett telefonnummer, ett id eller ett externt id; Enter är ingen.
plain-key = Fråga: Vilken är API-nyckeln till { $host }? Det du skriver visas inte och behålls tills du avslutar; Enter är ingen.
plain-key-again = Fråga: Vilken är API-nyckeln till { $host }? Det du skriver visas inte och behålls tills du avslutar; bara Enter läser { $source } igen, och "cancel" låter det vara.
plain-ticket = Fråga: Vilket ärende gäller det? Enter behåller det som var.
plain-ticket-is = Ärende: { $ticket }
plain-check = Kontroll: { $words }
plain-check-ask = Fråga: Vad säger kunden? Enter avslutar.
plain-ticket-none = Ärende: Inget.
plain-unread = Fråga: { $about } Enter är inget.
plain-answer-yes-no = Problem: Svaret är ja eller nej.
plain-answer-three = Problem: Svaret är ja, nej eller förkasta.
plain-answer-whose = Problem: Svaret är den andras eller ditt.
plain-answer-theirs = Problem: Svaret är den andras, eller inget.
plain-answer-number = Problem: Det numret finns inte.
plain-too-early = Problem: Det här kom före frågan. Svara nu.
plain-left = Meddelande: Inget skickades.
plain-left-as-it-is = Meddelande: Inget gjordes.
plain-request = Anrop: { $head }
plain-request-body = Innehåll: { $body }
plain-last-try = Förra försöket: { $words }
plain-help = { $count ->
    [one] Kommandon: 1.
   *[other] Kommandon: { $count }.
}
plain-help-row = Kommando { $command }: { $about }
plain-help-help = visar kommandona.
plain-help-more = visar resten av en lista.
plain-help-open = öppnar en kund med telefonnummer, id eller externt id. Utan mer visar det dem som är kända här.
plain-help-customer = säger vem som är öppen. Med ett nummer från "customers" går det till den kunden.
plain-help-customers = visar vilka som är öppna.
plain-help-next = går till nästa öppna kund.
plain-help-previous = går till föregående öppna kund.
plain-help-close = stänger kunden. Osparade ändringar finns kvar på den här datorn.
plain-help-pin = behåller kunden i listan för "open", eller släpper den.
plain-help-reload = läser kunden igen och behåller dina ändringar.
plain-help-unread = ändrar en kund med externt id när API:et inte kan slå upp den.
plain-help-fields = visar alla fält med deras nummer.
plain-help-say = läser upp ett fält. Namnet gör det också.
plain-help-set = ger ett fält ett värde. En lista tar komman, ett samtycke ja eller nej.
plain-help-clear = tömmer ett fält.
plain-help-restore = ger fältet tillbaka värdet som det hade när kunden lästes.
plain-help-raw = läser upp ett värde som API:et skickade det.
plain-help-same = ger ett fält det värde som förra kunden har där.
plain-help-repeat = gör ändringarna från senaste sparandet även på den här kunden, och frågar innan det skickas.
plain-help-changes = visar det som inte är sparat.
plain-help-undo = tar tillbaka den senaste ändringen.
plain-help-redo = gör om den.
plain-help-discard = förkastar osparade ändringar, efter en fråga. Med ett nummer från "drafts" förkastar det utkastet.
plain-help-loyalty = läser upp poäng och stämpelkort.
plain-help-promotions = visar erbjudanden och om de gäller. Med ett ord visar det dem som innehåller det.
plain-help-why = säger varför ett erbjudande gäller eller inte.
plain-help-promotion = läser upp allt om ett erbjudande.
plain-help-what-if = säger vilka erbjudanden som skulle gälla då och där. Det du lämnar tomt är vad som helst.
plain-help-consents = visar samtyckena.
plain-help-extra = visar innehållet i extendedProperties. "extra NAMN JSON" ändrar ett värde, "extra {"{"}...{"}"}" alla.
plain-help-journal = visar vad den här datorn har skickat.
plain-help-put-back-lost = tar tillbaka det som sparades här och någon annan har ändrat sedan dess, och frågar innan det skickas.
plain-help-put-back = sätter tillbaka värdet från före en sparad ändring.
plain-help-put-back-save = tar tillbaka alla värden från före en sparning, och frågar innan det skickas.
plain-help-save = läser upp varje ändring, frågar och skickar.
plain-help-request = läser upp exakt det som skulle skickas.
plain-help-cancel = avbryter det som pågår, eller låter en fråga vara. Ctrl+C gör detsamma.
plain-help-note = läser upp vad en sparning i historiken ändrade, som text till ärendet; utan nummer den senaste. "note why 2" gäller erbjudande 2. Med ett språk, en, nb, sv, da eller fi, blir det på det språket.
plain-help-ticket = anger ärendet som arbetet gäller; "-" är inget.
plain-help-drafts = visar osparade ändringar för kunder som inte är öppna. Med ett nummer öppnar det en.
plain-help-mask = döljer namn, telefonnummer, e-post, adresser och födelsedatum, eller visar dem igen.
plain-help-check = jämför vad kunden säger med det som är sparat och säger inget värde.
plain-help-unlock = tillåter ändringar i produktion, efter en fråga, eller låser igen.
plain-help-quit = avslutar programmet. Osparade ändringar finns kvar.
plain-no-command = Problem: Det finns inget kommando och inget fält "{ $command }". "help" visar kommandona.
plain-no-field = Problem: Fält { $field } finns inte. "fields" visar dem.
plain-many-fields = Problem: "{ $field }" är namnet på flera fält. Använd numret.
plain-takes = Problem: Skriv det som "{ $command }".
plain-no-promotion = Problem: Erbjudande { $number } finns inte. "promotions" visar dem.
plain-no-change = Problem: Sparad ändring { $number } finns inte. "journal" visar dem.
plain-no-save = Problem: Det finns ingen sparning { $number }. "journal" visar dem.
plain-no-draft = Problem: Utkast { $number } finns inte. "drafts" visar dem.
plain-no-customer = Problem: Öppen kund { $number } finns inte. "customers" visar dem.
plain-nobody-open = Problem: Ingen kund är öppen. "open" öppnar en.
doctor-version = version
doctor-system = system
doctor-terminal = terminal
doctor-no-terminal = ingen
doctor-size = storlek
doctor-colours = färger
doctor-no-colours = inga
doctor-clipboard = urklipp
doctor-clipboard-terminal = terminalens eget
doctor-plain = radläge
doctor-ground = bakgrund
doctor-ground-not-told = terminalen säger det inte
doctor-widths = bredder
doctor-widths-right = { $widths }, som de ska vara
doctor-widths-wrong = { $widths }, inte som de ska vara: skärmen kan se sned ut
doctor-widths-not-told = terminalen säger det inte
doctor-asks = Tryck på varje tangent du ombeds trycka på. Enter hoppar över, Ctrl+C avslutar frågorna.
doctor-press = { $nth }/{ $of }: tryck { $key }
doctor-press-paste = { $nth }/{ $of }: klistra in som du brukar i den här terminalen (ofta Ctrl+Shift+V)
doctor-pad = 5 på sifferknapparna
doctor-altgr = @ med AltGr
doctor-paste = klistra in
doctor-result = { $key }: { $came }
doctor-arrives = kommer fram
doctor-arrives-as-escape = kommer fram som Esc och tangenten, och det fungerar också
doctor-arrives-as = kommer fram som { $what }
doctor-arrives-not = kommer inte fram
doctor-skipped = överhoppad
doctor-paste-works = kommer i ett stycke, med texten som kopierades: urklippet fungerar
doctor-paste-foreign = kommer i ett stycke, men med en annan text än den kopierade: kopiering når inte det här urklippet
doctor-paste-letters = kommer som enstaka bokstäver: terminalen märker inte inklistrad text
doctor-try-api = Läsa från API:et för att se om det godtar nyckeln? Inget ändras.
doctor-api-works = API:et svarar och godtar nyckeln.
doctor-fits = De här raderna passar här:
doctor-nothing-fits-better = Konfigurationen passar här som den är.
doctor-write = Skriva dem till { $path }?
doctor-written = Skrev { $path }.
doctor-by-hand = { $path } anger en del av detta redan; skriv in raderna för hand

### What the program says, in Finnish. English (en.ftl) is the measure.

## Sentences

sentence = { $words }.
sentences = { $first }. { $second }.

## Keys

interrupt-quits = Mitään ei ole valittu kopioitavaksi. { $quit } lopettaa, samoin toinen Ctrl+C.

## Commands: what each is called, what it does, and what else people call it, to find it by

action-save = Tallenna
action-save-about = Tarkista muutokset ja lähetä ne API:lle.
action-save-called = lähetä, talleta, tallennus, vie, yhteenveto, muutokset, save
action-open = Avaa
action-open-about = Avaa toinen asiakas; tallentamattomat muutokset säilyvät.
action-open-called = asiakas, hae, haku, etsi, puhelin, numero, sähköposti, nimi, viimeksi avatut
action-edit-unread = Muokkaa lukematta
action-edit-unread-about = Muuta asiakasta ulkoisella tunnuksella, kun API ei voi hakea sillä; vain kirjoittamasi lähetetään.
action-edit-unread-called = sokkona, lukematon, ulkoinen tunnus, asiakas, avaa, uusi
action-pin = Kiinnitä
action-pin-about = Pidä tämä asiakas haun listassa tai päästä se pois.
action-pin-called = suosikki, tähti, säilytä, irrota, asiakas
action-next-customer = Seuraava asiakas
action-next-customer-about = Näytä seuraava avoin asiakas.
action-next-customer-called = vaihda, ikkuna, oikealle
action-previous-customer = Edellinen asiakas
action-previous-customer-about = Näytä edellinen avoin asiakas.
action-previous-customer-called = vaihda, ikkuna, vasemmalle
action-close = Sulje
action-close-about = Sulje tämä asiakas; tallentamattomat muutokset säilyvät tällä koneella.
action-close-called = poistu, jätä, asiakas, ikkuna
action-undo = Kumoa
action-undo-about = Peru viimeisin muutos, missä kentässä tahansa.
action-undo-called = peruuta, palauta, takaisin, muutos
action-redo = Tee uudelleen
action-redo-about = Tee uudelleen muutos, jonka viimeksi kumosit.
action-redo-called = toista, uudestaan, eteenpäin
action-reload = Lue uudelleen
action-reload-about = Lue asiakas uudelleen; tallentamattomat muutokset säilyvät ja yhdistetään.
action-reload-called = päivitä, lataa, hae, virkistä, asiakas
action-restore = Vanha arvo
action-restore-about = Palauta arvo, joka kentässä oli luettaessa; Historiassa tallennusta edeltänyt arvo. Kentässä, jota et ole muuttanut, se ottaa edellisen asiakkaan arvon.
action-restore-called = palauta, nollaa, kumoa, kenttä, entinen, alkuperäinen
action-same = Edellisen asiakkaan arvo
action-same-about = Anna kentälle sama arvo kuin edellisellä asiakkaalla.
action-same-called = sama, kopioi, edellinen, talous, perhe
action-repeat = Toista tälle asiakkaalle
action-repeat-about = Tee viime tallennuksen muutokset myös tälle asiakkaalle ja tarkista ne.
action-repeat-called = uudelleen, samat muutokset, käytä
action-put-back = Palauta tallennetut arvot
action-put-back-about = Palauta täällä tallennettu, jonka joku muu on sen jälkeen muuttanut, ja tarkista se.
action-put-back-called = menetetty, ylikirjoitettu, viimeksi, takaisin
action-discard = Hylkää muutokset
action-discard-about = Hylkää tämän asiakkaan tallentamattomat muutokset; kysyy ensin, ja kumoaminen tuo ne takaisin.
action-discard-called = poista, heitä pois, luonnos, unohda, peru, tallentamattomat
action-next-field = Seuraava kenttä
action-next-field-about = Siirry seuraavaan kenttään.
action-next-field-called = alas, eteenpäin
action-previous-field = Edellinen kenttä
action-previous-field-about = Siirry edelliseen kenttään.
action-previous-field-called = ylös, takaisin
action-jump = Siirry
action-jump-about = Siirry kenttään, riville tai välilehdelle kirjaimella.
action-jump-called = mene, hyppää, kirjain, kirjaimet, kenttä
action-profile-about = Näytä, kuka asiakas on ja miten hänet tavoittaa.
action-profile-called = välilehti, nimi, osoite, puhelin, sähköposti, yhteystiedot
action-loyalty-about = Näytä pisteet ja leimakortit.
action-loyalty-called = välilehti, kanta-asiakas, pisteet, leimat, leimakortti, bonus
action-promotions-about = Näytä edut ja kelpaavatko ne.
action-promotions-called = välilehti, edut, tarjoukset, kupongit, alennukset, kampanjat
action-consents-about = Näytä, mihin asiakas on antanut suostumuksen.
action-consents-called = välilehti, luvat, suostumus, markkinointi, uutiskirje, tekstiviesti, sms, gdpr
action-extra-about = Muokkaa extendedProperties-tietoja JSONina; vieressä on raaka vastaus.
action-extra-called = välilehti, json, extended properties, lisätiedot, extra, raaka
action-journal-about = Näytä, mitä tälle asiakkaalle on tallennettu.
action-journal-called = välilehti, loki, tapahtumat, tallennukset
action-next-tab = Seuraava välilehti
action-next-tab-about = Näytä oikeanpuoleinen välilehti.
action-next-tab-called = eteenpäin, oikealle
action-previous-tab = Edellinen välilehti
action-previous-tab-about = Näytä vasemmanpuoleinen välilehti.
action-previous-tab-called = takaisin, vasemmalle
action-filter = Suodata
action-filter-about = Näytä vain ne edut tai historian tallennukset, joissa on kirjoittamasi teksti.
action-filter-called = hae, etsi, rajaa
action-what-if = Entä jos
action-what-if-about = Kysy, mitkä edut kelpaisivat muuna aikana, muussa myymälässä tai kanavassa.
action-what-if-called = aika, myymälä, kanava, kokeile, testaa
action-only-state = Tila
action-only-state-about = Näytä vain kelpaavat edut; uudelleen muut tilat vuorollaan, sitten kaikki.
action-only-state-called = suodata, kelpaa, päättynyt, voimassa
action-sort = Järjestä
action-sort-about = Järjestä edut seuraavan sarakkeen mukaan; viimeisen jälkeen saapumisjärjestykseen.
action-sort-called = lajittele, järjestys
action-sort-back = Toisin päin
action-sort-back-about = Käännä etujen järjestys toisin päin.
action-sort-back-called = lajittele, järjestys, käänteinen, laskeva
action-raw = Raaka arvo
action-raw-about = Näytä arvo täsmälleen niin kuin API sen lähetti; yhteenvedossa täsmällinen pyyntö.
action-raw-called = json, pyyntö, tarkka, sellaisenaan
action-copy = Kopioi
action-copy-about = Kopioi valittuna oleva arvo leikepöydälle.
action-copy-called = leikepöytä
action-ticket = Tiketti
action-ticket-about = Anna sen tiketin numero, jota hoidat.
action-ticket-called = palvelupyyntö, tapaus, numero
action-note = Merkintä
action-note-about = Näytä tikettiin sopivana tekstinä, mitä tallennus muutti tai miksi etua ei voi käyttää.
action-note-called = kopioi merkintä, tiketti, yhteenveto, leikepöytä, syy
action-copy-curl = Kopioi curlina
action-copy-curl-about = Kopioi tallennuksen pyyntö curl-komentona ilman avainta.
action-copy-curl-called = pyyntö, leikepöytä, komento
action-mask = Peitä
action-mask-about = Peitä näytöltä nimet, puhelimet, sähköpostit, osoitteet ja syntymäajat tai näytä ne taas.
action-mask-called = piilota, tietosuoja, yksityisyys, henkilötiedot, sumenna, verho
action-check = Tarkista kerrottu
action-check-about = Vertaa soittajan kertomaa asiakastietoihin näyttämättä niitä.
action-check-called = varmista, vertaa, henkilöllisyys, soittaja, täsmää
action-unlock = Avaa lukitus
action-unlock-about = Salli muutokset tuotantoympäristössä tai lukitse se uudelleen.
action-unlock-called = lukko, lukitse, tuotanto, vain luku, muokkaa
action-palette = Komennot
action-palette-about = Näytä kaikki komennot näppäimineen.
action-palette-called = valikko, toiminnot, näppäimet
action-help = Ohje
action-help-about = Kerro, mitä valittuna olevalla voi tehdä, ja näytä näppäimet.
action-help-called = apua, opas, näppäimet, pikanäppäimet
action-back = Takaisin
action-back-about = Sulje, mikä on auki; jos mitään ei ole, peru meneillään oleva.
action-back-called = peru, peruuta, keskeytä, sulje, pysäytä, esc
action-quit = Lopeta
action-quit-about = Sulje ohjelma; kysyy ensin, jos jotain katoaisi.
action-quit-called = poistu, sulje, ohjelma, pois

palette-none = Mikään komento ei vastaa hakua ”{ $typed }”.
palette-not-now = Ei nyt: { $why }
not-now-no-customer = Asiakasta ei ole auki.
not-now-can-look-up = Avaa asiakas: API voi hakea ulkoisella tunnuksella.
not-now-nothing-saved = Mitään ei ole tallennettu sen jälkeen, kun asiakas avattiin.
not-now-saving = Tallennus on vielä kesken.
not-now-nothing-to-undo = Mitään kumottavaa ei ole.
not-now-nothing-to-redo = Mitään uudelleen tehtävää ei ole.
not-now-no-change-selected = Muutosta ei ole valittu.
not-now-no-field = Kenttää ei ole valittu.
not-now-unchanged = Tätä kenttää ei ole muutettu.
not-now-no-customer-before = Edellistä asiakasta ei ole.
not-now-nothing-to-repeat = Mitään ei ole tallennettu ohjelman käynnistyksen jälkeen.
not-now-nothing-lost = Sikäli kuin tiedetään, kukaan muu ei ole muuttanut täällä tallennettua.
not-now-no-other-customer = Muita asiakkaita ei ole auki.
not-now-no-filter = Vain etuja ja historiaa voi suodattaa.
not-now-only-promotions = Tämä toimii vain välilehdellä Edut.
not-now-not-locked = Mikään ei ole lukittuna.
not-now-nothing-open = Mitään ei ole auki eikä kesken.
not-now-requesting = Pyyntö on vielä kesken.
not-now-wants-key = Tallennus odottaa toista API-avainta.
not-now-wants-word = Tallennus odottaa vastaustasi.
not-now-all-sent = Kaikki on jo lähetetty ja voi olla tallennettu.
not-now-nothing-unsaved = Tallentamattomia muutoksia ei ole.

## What keys do, in a word or two

hint-select = Valitse
hint-discard = Hylkää
hint-unpin = Irrota
hint-go-there = Siirry
hint-cancel = Peru
hint-other-button = Toinen nappi
hint-changes = Muutokset
hint-exact-request = Pyyntö
hint-scroll = Vieritä
hint-run = Suorita
hint-language = Kieli
hint-confirm = Vahvista
hint-use = Käytä
hint-next = Seuraava
hint-done = Valmis
hint-back-to-now = Nykyhetkeen
hint-show-all = Näytä kaikki
hint-give-key = Anna avain
hint-tabs = Välilehdet
hint-card = Kortti
hint-details = Tiedot
hint-edit = Muokkaa
hint-town = Ota paikka
hint-to-answer = Vastaukseen
hint-choose = Valitse
hint-list = Lista
hint-add = Lisää
hint-remove = Poista
hint-change = Muuta
hint-not-recorded = Ei kirjattu
hint-other-promotion = Toinen etu
hint-table = Taulukko

## The help

help-terminals = Pääte pitää osan näppäimistä itsellään: { $palette } suorittaa minkä tahansa komennon nimellä. Jos Alt ei toimi, paina Esc ja sitten näppäintä.
help-no-customer-title = Ei asiakasta
help-no-customer = Avaa asiakas puhelinnumerolla, tunnuksella tai ulkoisella tunnuksella.
help-text-title = Tekstikentässä
help-text = Kirjoita vain. Home, End, Ctrl+Left, Ctrl+Right, Ctrl+A ja Ctrl+E siirtävät kohdistinta; Alt+B ja Alt+F siirtävät sitä sana kerrallaan. Shift ja nuoli valitsevat, Ctrl+C kopioi valitun. Ctrl+W ja Alt+D poistavat sanan taakse- ja eteenpäin, Ctrl+U ja Ctrl+K kaiken kohdistimen edeltä ja jäljestä. Muutetussa kentässä on ● ja vanha arvo; tyhjä kenttä tyhjentää arvon.
help-choice-title = Tekstikentässä, jossa on lista
help-choice = Kirjoittaminen listaa koodilla tai nimellä sopivat vaihtoehdot. Alt+Down listaa kaikki, nykyinen arvo merkittynä, ja kirjoittamasi korvaa sen. Up ja Down valitsevat; Enter tai kentästä poistuminen ottaa avoimen listan merkityn kohdan. Esc sulkee listan ja tuo Alt+Down-näppäinten jälkeen vanhan arvon takaisin.
help-chips-title = Listassa
help-chips = Kirjoittaminen aloittaa uuden kohdan; Enter, pilkku tai kentästä poistuminen päättää sen. Left ja Right kulkevat kohdasta toiseen, Backspace tai Delete poistaa merkityn. Liitetystä tekstistä tulee useita kohtia, jos siinä on pilkkuja tai rivinvaihtoja.
help-switch-title = Kolmitilainen kytkin
help-switch = k on kyllä, e on ei, Backspace on ei kirjattu; Space ja nuolet käyvät läpi kaikki kolme. Ei kirjattu ei tarkoita kieltoa.
help-fixed-title = Arvo, jota voi vain lukea
help-fixed = Voit kopioida arvon ja katsoa sen raakana, mutta et muuttaa sitä.
help-loyalty = Jos tilaa on, palkki jakaa kaikki koskaan kertyneet pisteet: käytettävissä, tulossa, vanhentuneet. Leimakortissa näkyy leimojen rivi ja montako puuttuu. Up ja Down valitsevat kortin, PgUp ja PgDn vierittävät sen tietoja. API ei kerro, milloin tulossa olevat pisteet saa käyttöön.
help-promotions = Valitun edun ensimmäiset sanat kertovat, kelpaako se nyt, ja muuten kaikki syyt. { $filter } näyttää vain ne edut, joiden teksteissä ja syissä on kaikki kirjoittamasi sanat; { $only } näyttää vain yhden tilan edut. { $sort } järjestää seuraavan sarakkeen mukaan, { $turn } toisin päin. { $ask } kysyy muuta aikaa (24.12.2026 10.00 tai huomenna 18.00), myymälää tai kanavaa. Enter näyttää edun kokonaan, ja siellä Left ja Right vievät naapureihin; { $back } palaa askel kerrallaan.
help-extra = Ympäristön omat tiedot JSONina. Kun poistut tekstistä, siitä tulee yksittäisten tietojen muutoksia, joten koskematon palaa sellaisenaan; tyhjä teksti tyhjentää kaikki. Virheestä näytetään rivi ja sarake, ja kirjoittamasi säilyy. Tab vie vieressä olevaan koko vastaukseen, jota voi vain lukea.
help-journal = Mitä tältä koneelta on lähetetty tälle asiakkaalle. { $filter } näyttää tallennukset, joissa on kaikki kirjoittamasi sanat. Voit palauttaa valitun muutoksen vanhan arvon, tai tallennuksen otsikon kohdalla sen kaikki vanhat arvot, saman yhteenvedon kautta kuin muutkin muutokset. Arvot poistetaan, kun kohdan [retention] päivät ovat kuluneet.
help-reading-title = Asiakasta luetaan
help-reading = Voit sillä välin valita välilehden tai avata toisen asiakkaan; Esc peruu.
help-unread-title = Asiakasta ei luettu
help-unread = Mitään ei näytetä eikä voi muuttaa, ennen kuin asiakas on luettu. Aiemmin kirjoittamasi säilyy tällä koneella.
help-of-server = Arvo tulee palvelimelta, eikä sitä voi muuttaa täällä.
help-in-api = API:ssa: { $place }
help-finder = Kirjoita tai liitä puhelinnumero missä muodossa tahansa, tunnus tai ulkoinen tunnus; muut sanat ympärillä eivät haittaa. phone:, id: ja ext: kertovat, mikä se on. Nimen tai sähköpostiosoitteen alku löytää asiakkaat, jotka tämä kone tuntee: ne, joilla on tallentamattomia muutoksia, sekä avoimet, kiinnitetyt ja viimeksi avatut; aa, ae ja oe löytävät myös kirjaimet å, æ ja ø. API itse ei voi hakea nimellä eikä sähköpostilla. { $discard } hylkää valitun asiakkaan tallentamattomat muutokset; kysyy ensin.
help-review-title = Yhteenveto
help-review = Mitään ei ole vielä lähetetty. Kun Tallenna on valittuna, Enter lukee asiakkaan uudelleen, lisää muutoksesi, lähettää yhden PUT-pyynnön ja tarkistaa vastauksen. Jos joku muu on muuttanut samaa kenttää, sinä päätät: Space valitsee toisen arvon, uusi Space omasi. Tallenna aukeaa vasta, kun kaikki on päätetty; lopuksi kerrotaan, mitkä arvot jäivät käyttämättä.
help-palette = Kirjoita komennon nimen tai selityksen minkä tahansa sanan alku tai komennon näppäin. Enter suorittaa komennon; jos sitä ei voi nyt suorittaa, se kertoo syyn.
help-sheet-title = Luettava teksti
help-sheet = Nuolet, PgUp, PgDn, Home ja End vierittävät; Esc sulkee.
help-question-title = Kysymys
help-question = Tab siirtyy seuraavaan vastaukseen, Enter valitsee merkityn, eikä Esc muuta mitään.
help-key-title = API-avain
help-key = Kirjoittamaasi ei näytetä, ja se säilyy vain lopettamiseen asti. Avainta odottanut toiminto jatkuu sitten. Jos et kirjoita mitään, Enter lukee tiedostosta tai komennosta tulevan avaimen uudelleen.
help-ticket-title = Tiketti
help-check = Kirjoita tai liitä, mitä soittaja kertoo: puhelinnumero, syntymäaika, nimi, sähköposti tai osoite missä muodossa tahansa. Vastaus nimeää täsmäävän kentän eikä koskaan näytä sen arvoa. Enter tekee tilaa seuraavalle.
help-ticket = Numero näkyy ylärivillä, historiassa ja merkinnöissä. Se koskee vain tätä asiakasta: seuraavalle ehdotetaan edellistä numeroa, ja Enter ottaa sen käyttöön.
help-edit-unread = Asiakkaalle, jota API ei voi hakea. Tiedot aukeavat tyhjinä, yhteenveto varoittaa, ja ensimmäisen tallennuksen vastaus näyttää, mitä palvelimella on. Turvallisempaa on avata asiakas puhelinnumerolla tai tunnuksella.
help-jump-title = Siirtymäkirjaimet
help-jump = Kirjoita kirjaimet, niin siirryt sinne. Kentällä on aina samat kirjaimet.

## Dialogs

ask-title = Oletko varma?
key-title = API-avain
key-about = API-avain, palvelin { $host }. Se säilyy lopettamiseen asti.
key-again-file = Pelkkä Enter lukee tiedoston uudelleen: { $path }.
key-again-command = Pelkkä Enter suorittaa komennon "{ $line }" uudelleen.
check-about = Mitä soittaja kertoo?
check-matches = Täsmää: { $fields }.
check-none = Ei täsmää.
ticket-about = Tämän asiakkaan tikettinumero. Jätä tyhjäksi, jos tikettiä ei ole.
review-title = Tallenna: { $customer }
review-title-production = Tallenna (PROD): { $customer }
review-request = Täsmällinen pyyntö
no-customer = Asiakasta ei ole auki. { $key } avaa haun.

## The finder

finder-title = Avaa asiakas
finder-takes = Puhelin, tunnus tai ulkoinen tunnus, tai nimi listasta; API ei voi hakea nimellä.
finder-address-of-nobody = API ei voi hakea sähköpostilla eikä nimellä, eikä tämä kone tunne ketään, jolla on tämä osoite.
finder-address-or-id = API ei voi hakea sähköpostilla eikä nimellä; tämä voisi olla vain ulkoinen tunnus.
finder-address-known = API ei voi hakea sähköpostilla eikä nimellä. Tällä koneella tunnetaan:
finder-no-reference = Mikään tässä tekstissä ei voi olla puhelinnumero, tunnus tai ulkoinen tunnus.
finder-again = Avaa uudelleen: { $names }
finder-no-match = ei löydy tästä listasta
finder-similar = samantapainen nimi
finder-pinned = kiinnitetty
finder-sending = lähetetty, tulosta ei tiedetä
finder-open = auki
finder-saving = auki, tallennetaan
finder-opened = avattu { $ago }

## Mistakes in `[keys]`

wrong-action-meant = tällaista toimintoa ei ole; tarkoititko "{ $meant }"?
wrong-action = tällaista toimintoa ei ole; toiminnot ovat { $known }
wrong-needs-key = tarvitsee näppäimen, muuten voit jäädä jumiin
bad-key-unknown = "{ $key }" ei ole näppäin; näppäin on esim. "ctrl+s", "alt+1", "f12" tai "shift+tab"
bad-key-same = "{ $key }" ja { $other } ovat päätteelle sama näppäin
bad-key-unsent = "{ $key }" ei erotu päätteessä; Ctrl sopii kirjaimen tai nimellisen näppäimen kanssa, esim. "ctrl+pgup"
bad-key-shifted = "{ $key }" ei erotu samasta näppäimestä ilman Shiftiä
bad-key-typed = "{ $key }" kirjoittaa kenttiin; ctrl- tai alt-näppäimen kanssa se voi olla komento
bad-key-edits = "{ $key }" muokkaa tekstiä
bad-key-discards = "{ $key }" hylkää muutokset haussa
bad-key-lists = "{ $key }" avaa kentän listan
bad-key-scrolls = "{ $key }" vierittää
bad-key-back = "{ $key }" vie takaisin; se käy vain toiminnolle back
bad-key-moves = "{ $key }" siirtyy kentästä toiseen ja vahvistaa tai valitsee valintaikkunoissa; se käy vain toiminnoille next-field ja previous-field
bad-key-twice = "{ $key }" on mukana kahdesti
bad-key-taken = "{ $key }" on jo käytössä, toiminto { $other }; anna sillekin toinen näppäin

## Customers that the API cannot look up

finder-no-external-id = API ei voi täällä hakea ulkoisella tunnuksella. Hae puhelinnumerolla tai tunnuksella, tai käytä: { $command }.
finder-takes-no-external-id = Puhelin tai tunnus, tai nimi listasta; API ei voi hakea nimellä eikä ulkoisella tunnuksella.
unread-title = Muokkaa lukematta
unread-about = Ulkoinen tunnus. Vain kirjoittamasi lähetetään; palvelin, joka korvaa koko tietueen, tyhjentää kaiken muun.

## Unsaved changes

changes = { $count ->
    [one] 1 tallentamaton muutos
   *[other] { $count } tallentamatonta muutosta
}
changes-undecided = { $count ->
    [one] 1 tallentamaton muutos ({ $undecided } päättämättä)
   *[other] { $count } tallentamatonta muutosta ({ $undecided } päättämättä)
}
changes-to = { $count ->
    [one] 1 tallentamaton muutos ({ $customer })
   *[other] { $count } tallentamatonta muutosta ({ $customer })
}

## Fields that somebody else changed, too

undecided-first = Päättämättä: { $fields }. Space valitsee toisen arvon, uusi Space omasi.
undecided-first-theirs = Päättämättä: { $fields }. Space valitsee toisen arvon; omaasi ei voi enää lähettää.
unused = Käyttämättä jäi: { $values }.
unused-yours = { $field } { $value } (sinun)
unused-theirs = { $field } { $value } (toisen)
kept-theirs = Ei lähetettävää: toisen arvot jäävät voimaan. { $unused }
nothing-to-send = Ei lähetettävää.
hint-decide = Toisen tai oma
undecided = { $count ->
    [one] 1 kenttä on vielä päättämättä (Space)
   *[other] { $count } kenttää on vielä päättämättä (Space)
}
save-button = Tallenna
save-button-production = Tallenna (PROD)

## Changes in production

unlock-question = Sallitaanko muutokset tässä ympäristössä: { $environment }? Se on tuotantoa: tallennukset ovat todellisia. { $key } lukitsee sen taas, samoin 15 minuuttia ilman näppäilyä.
unlock-yes = Salli
unlock-no = Ei
production-locked = Tuotanto on lukittu.
environment-read-only = Tätä ympäristöä voi täällä vain lukea.
hint-lock = Lukitse
hint-read-key = Lue uudelleen
unlocked = Lukitus avattu, muutokset voi tallentaa: { $environment }.
locked-again = { $environment } on taas lukittu.
locked-by-time = { $environment } lukittiin, kun 15 minuuttiin ei painettu näppäintä. { $key } avaa lukituksen.

## A customer that another window or command holds

customer-in-window = Tämä asiakas on auki toisessa ikkunassa.
customer-in-command = `stamkunde set` muuttaa tätä asiakasta.
elsewhere-window = Tämä asiakas on auki toisessa ikkunassa, joten täällä ei voi muuttaa mitään. Sulje se siellä ja paina sitten { $key }.
elsewhere-command = { $command } muuttaa tätä asiakasta, joten täällä ei voi nyt muuttaa mitään. Kun se on valmis, paina { $key }.
command-set = `stamkunde set`
command-set-process = `stamkunde set` (prosessi { $process })
status-in-window = Auki toisessa ikkunassa, ja vain siinä voi muokata. Sulje se siellä ja paina sitten { $key }.
status-in-command = `stamkunde set` muuttaa tätä asiakasta. Kun se on valmis, paina { $key }.

## Discarding changes

discard-question = { $count ->
    [one] Hylätäänkö 1 tallentamaton muutos ({ $customer })?
   *[other] Hylätäänkö { $count } tallentamatonta muutosta ({ $customer })?
}
discard-can-be-undone = { $undo } tuo muutokset takaisin, kunnes suljet asiakkaan.
discard-for-good = Tätä ei voi kumota.
discard-stays = { $count ->
    [one] 1 muutos jää: se on lähetetty ja voi olla tallennettu.
   *[other] { $count } muutosta jää: ne on lähetetty ja voivat olla tallennettuja.
}
discard-nothing-left = Hylättävää ei enää ole.
discard-yes = Hylkää
discard-no = Säilytä
discard-and-quit = Hylkää ja lopeta
discard-and-close = Hylkää ja sulje
discard-quit-for-good = ”Hylkää ja lopeta” poistaa tallentamattomat muutokset lopullisesti.
discard-quit-stays = Lähetetyt, ehkä jo tallennetut muutokset jäävät.
discarded = { $count ->
    [one] 1 muutos hylätty. { $undo } tuo sen takaisin.
   *[other] { $count } muutosta hylätty. { $undo } tuo ne takaisin.
}
draft-discarded = Tallentamattomat muutokset hylätty: { $customer }.
draft-elsewhere = { $customer }: muutetaan muualla tällä koneella; mitään ei hylätty.
draft-sent = Muutokset on lähetetty ja voivat olla tallennettuja: { $customer }. Avaa asiakas, niin näet, miten kävi.
draft-not-discarded = Mitään ei hylätty.
draft-none = Tällä asiakkaalla ei ole tallentamattomia muutoksia hylättäväksi.

## What was done, and why not

mask-on = Nimet, puhelimet, sähköpostit, osoitteet ja syntymäajat on peitetty, vapaassa tekstissä sikäli kuin ne tunnistetaan; tunnuksia ei. Kirjoittamasi näkyy.
curtain-fell = { $count ->
    [one] Näppäimiin ei ole koskettu minuuttiin ({ $count }): henkilötiedot on peitetty. { $key } näyttää ne taas.
   *[other] Näppäimiin ei ole koskettu { $count } minuuttiin: henkilötiedot on peitetty. { $key } näyttää ne taas.
}
mask-off = Kaikki näkyy taas.
locked-environment = Tätä ympäristöä voi täällä vain lukea, joten mitään ei voi muuttaa.
locked-production = Tämä on tuotantoa: { $key } avaa lukituksen muutoksia varten.

lose-without-drafts = { $count ->
    [one] 1 tallentamaton muutos katoaa ({ $customer }), koska luonnoksia ei voi säilyttää.
   *[other] { $count } tallentamatonta muutosta katoaa ({ $customer }), koska luonnoksia ei voi säilyttää.
}
lose-in-window = { $count ->
    [one] 1 tallentamaton muutos katoaa ({ $customer }), koska asiakas on auki toisessa ikkunassa.
   *[other] { $count } tallentamatonta muutosta katoaa ({ $customer }), koska asiakas on auki toisessa ikkunassa.
}
lose-in-command = { $count ->
    [one] 1 tallentamaton muutos katoaa ({ $customer }), koska `stamkunde set` muuttaa tätä asiakasta.
   *[other] { $count } tallentamatonta muutosta katoaa ({ $customer }), koska `stamkunde set` muuttaa tätä asiakasta.
}
and-more = { $count ->
    [one] 1 muu
   *[other] { $count } muuta
}
quit-yes = Lopeta
quit-no = Jää
quit-saving = Tallennus kesken: { $customers }. Jos lopetat nyt, avaa asiakas uudelleen, niin näet, miten kävi.
quit-kept = Säilyy tällä koneella: { $changes }. Jatka avaamalla asiakas uudelleen.
quit-nothing = Tallentamatonta ei enää ole.

close-yes = Sulje
close-no = Jää
closed = Suljettu: { $customer }.
closed-kept = { $count ->
    [one] Suljettu: { $customer }. 1 tallentamaton muutos säilyy tällä koneella.
   *[other] Suljettu: { $customer }. { $count } tallentamatonta muutosta säilyy tällä koneella.
}
open-already = { $customer } oli jo auki.
open-more-than-one = Tekstissä on useita tunnisteita. Valitse yksi.
open-phone-or-id = Numerot voivat olla puhelinnumero tai ulkoinen tunnus. Valitse toinen.
open-other-customer = Uudelleen luettaessa tuli toinen asiakas, joten sen tietoja ei otettu. Avaa tämä asiakas tunnuksella.
pin-not-read = Vain tällä koneella luetun asiakkaan voi kiinnittää.
pinned = Kiinnitetty: { $customer } pysyy listassa.
unpinned = Ei enää kiinnitetty: { $customer }.

draft-restored = { $count ->
    [one] Luonnos palautettu: 1 tallentamaton muutos, { $ago }.
   *[other] Luonnos palautettu: { $count } tallentamatonta muutosta, { $ago }.
}
draft-not-read = Asiakasta ei voitu nyt lukea, joten tiedot ovat luonnoksen ajalta.
lost-one = { $field }: täällä tallennettu { $saved }, nyt { $now }. Joku muu muutti sen aikavälillä { $from } – { $to }. { $key } palauttaa sen.
lost-many = Joku muu muutti täällä tallennettua aikavälillä { $from } – { $to }: { $fields }. { $key } palauttaa sen.
lost-back = { $count ->
    [one] 1 tallennettu arvo palautettu. { $key } kumoaa.
   *[other] { $count } tallennettua arvoa palautettu. { $key } kumoaa.
}
repeated = { $count ->
    [one] 1 muutos tehty myös tälle asiakkaalle (sama kuin: { $customer }). { $key } kumoaa.
   *[other] { $count } muutosta tehty myös tälle asiakkaalle (samat kuin: { $customer }). { $key } kumoaa.
}
repeat-nothing = Ei toistettavaa: tallennetut arvot ovat jo täällä ({ $customer }).
same-none = { $field }: asiakkaalla ei ole arvoa ({ $customer }).
same-already = { $field }: sama arvo on jo ({ $customer }).
same-taken = { $field }: nyt sama kuin asiakkaalla { $customer }. { $key } kumoaa.
put-back = { $field }: vanha arvo palautettu.
put-back-save = { $field }: vanha arvo palautettu. { $key } tallentaa sen.
put-back-all = { $count ->
    [one] 1 vanha arvo palautettu. { $key } kumoaa.
   *[other] { $count } vanhaa arvoa palautettu. { $key } kumoaa.
}
put-back-already = Tallennuksen kaikissa kentissä on jo vanhat arvot.
put-back-wiped = { $field }: vanhan arvon säilytysaika on päättynyt, ja arvo on poistettu.
put-back-unreadable = { $field }: säilytettyä vanhaa arvoa ei voi lukea.
put-back-changed = { $field }: arvo on muuttunut tallennuksen jälkeen, joten vanhaa ei palautettu.
put-back-never-read = { $field }: vanhaa arvoa ei koskaan luettu, joten palautettavaa ei ole.
undo-text = Teksti on ennallaan. { $key } tuo kirjoittamasi takaisin.

field-why-not = { $field }: { $why }
field-why-not-extra = { $field }: { $why } Muuta sitä välilehdellä Muut.
field-refused = { $field }: ei voi muuttaa. { $why }
field-of-server = { $field }: tulee palvelimelta, ei voi muuttaa.
field-switch = { $field }: paina Space, k tai e.
field-choose = { $field }: valitse yksi: { $values }.
field-choose-more = { $field }: valitse yksi: { $values } …; Alt+↓ näyttää kaikki.
mark-kept = palvelin säilytti vanhan arvon
mark-changed = palvelin muutti tämän
mark-contested = joku muukin muutti tätä: päätä näppäimellä { $key }

raw-answer = Vastaus
raw-card = Leimakortti
raw-promotion = Etu
raw-change = Muutos, vanha ja uusi: { $field }
raw-none = Tässä ei ole raakaa arvoa.
raw-more = … ja vielä { $kib } KiB; `stamkunde get --json` tulostaa kaiken.
copy-change = { $field }: { $old } → { $new }
copy-nothing = Tässä ei ole kopioitavaa.
copy-too-long = Liian pitkä kopioitavaksi: { $count } merkkiä, pääte ottaa enintään { $most }.
copied = Kopioitu.
copy-sent = Lähetetty päätteen leikepöydälle.
copy-undecided = Ei kopioitu: joku muukin muutti kenttää. Päätä näppäimellä { $key }.
copy-obstacles = Ei kopioitu. { $why }
copy-unsendable = Näitä tietoja ei voi lähettää. { $why }

save-nothing = Mitään ei ole muutettu, joten tallennettavaa ei ole.
save-impossible = Näitä tietoja ei voi tallentaa. { $why }
save-in-flight = Tätä asiakasta tallennetaan. { $key } peruu sen.
save-contested-again = Joku muutti taas yhtä näistä kentistä. Päätä ja tallenna sitten.
save-contested-meanwhile = Joku muutti sillä välin yhtä näistä kentistä. Päätä ja tallenna sitten.
unchecked-question = API ei voi kertoa, onko joku muuttanut tätä asiakasta lukemisen jälkeen. Jos lähetät muutoksesi silti, toisen uudempi arvo voi kadota. Vastauksesi on voimassa, kunnes lopetat.
unchecked-yes = Lähetä silti
unchecked-no = Odota
cancel-question = Pyyntö on jo lähtenyt. Jos perut nyt, kukaan ei tiedä, tallentuiko se.
cancel-yes = Peru tallennus
cancel-no = Odota
cancel-over = Tallennus on päättynyt, joten peruttavaa ei enää ole.
key-used = Uusi API-avain on käytössä.
key-used-save = Uusi API-avain on käytössä. { $key } tallentaa sillä.
obstacle-extra = Muut: { $problem }
account-who = { $customer } ({ $id })
account-line = { $who }: { $changes }. { $ended }
account-told = { $who }: { $changes }.
account-told-confirmed = { $who }: { $changes }. API vahvisti.
account-now = { $field } on nyt { $new }, oli { $old }
account-wanted = { $field }: oli { $old }, piti muuttaa arvoksi { $new }
account-stays = { $field } on edelleen { $old } (lähetetty: { $sent })
account-made = { $field } on nyt { $stored } (lähetetty: { $sent }), oli { $old }
account-wiped = { $field } (arvot on poistettu säilytysajan päätyttyä)
account-saved = Tallennettu { $at }, API vahvisti.
account-read-back = Tallennettu { $at }, varmistettu lukemalla.
account-partly = Tallennettu osittain { $at }, API vahvisti.
account-partly-read-back = Tallennettu osittain { $at }, varmistettu lukemalla.
account-ended = { $ended }, { $at }.
note-title = Merkintä tikettiin
note-help = Vasen ja oikea valitsevat kielen, nuolet vierittävät ja Enter kopioi koko merkinnän, myös peitetyt tiedot. Historia-välilehdellä merkintä koskee valittua tallennusta, Edut-välilehdellä valittua etua ja muualla viimeisintä tallennusta.
language-name = suomi
note-customer = Asiakas: { $customer }
note-environment = Ympäristö: { $environment }
note-ticket = Tiketti: { $ticket }
note-promotion = Etu ”{ $promotion }”: { $answer }
note-as-of = Tilanne { $at }.

## Why a request failed

api-no-lookup = Tässä ympäristössä asiakasta ei voi lukea ulkoisella tunnuksella (lookup.external_id puuttuu); avaa asiakas puhelinnumerolla tai tunnuksella.
api-no-address = "{ $id }" ei voi olla asiakkaan tunnus: se ei mahdu mihinkään osoitteeseen.
api-not-sent = Ei lähetetty: { $why }.
api-stranger-phone = API vastasi toisella asiakkaalla: hänen matkapuhelimensa ei ole se, jota kysyttiin. Mitään siitä ei näytetä eikä muuteta.
api-stranger-id = API vastasi toisella asiakkaalla: hänen tunnuksensa ei ole se, jota kysyttiin. Mitään siitä ei näytetä eikä muuteta.
api-stranger-external-id = API vastasi toisella asiakkaalla: hänen ulkoinen tunnuksensa ei ole se, jota kysyttiin. Mitään siitä ei näytetä eikä muuteta.
api-unreadable = Vastausta ei voi lukea ({ $status }): { $why }
api-too-large = Vastaus on suurempi kuin { $size } MiB; sitä ei luettu loppuun.
api-redirected-nowhere = Palvelin ohjasi muualle ({ $status }) kertomatta minne; tarkista perusosoite.
api-redirected = Palvelin ohjasi muualle ({ $status }): { $target }. Sinne ei siirrytä; tarkista perusosoite.
api-says = { $what }: { $words }
api-not-accepted = Palvelin ei hyväksynyt pyyntöä ({ $status })
api-key-wrong = API-avainta ei hyväksytty: se on väärä tai sidottu muihin osoitteisiin ({ $status })
api-key-not-allowed = API-avainta ei saa käyttää tähän, tai ei tästä osoitteesta ({ $status })
api-no-customer = Tällaista asiakasta ei ole ({ $status })
api-gave-up = Palvelin lakkasi odottamasta pyyntöä ({ $status })
api-conflict = Palvelin ilmoittaa ristiriidasta ({ $status })
api-too-many = Palvelin pyytää odottamaan: liikaa pyyntöjä ({ $status })
api-not-available = Palvelin ei ole juuri nyt käytettävissä ({ $status })
api-gateway = Yhdyskäytävä ei tavoittanut palvelinta ({ $status })
api-own-failure = Palvelimessa tapahtui virhe ({ $status })
api-refused = Palvelin torjui pyynnön ({ $status })
api-tells-nothing = Palvelimen vastaus ei kerro, menikö pyyntö läpi ({ $status })
key-still-refused = API-avain luettiin uudelleen ({ $source }), mutta se on yhä sama torjuttu avain.
key-no-other = Toista API-avainta ei ole: { $why }.
unsent-no-address = perusosoite { $base } ei kelpaa osoitteeksi
unsent-not-made = pyyntöä palvelimelle { $host } ei voitu muodostaa
unsent-not-connected = ei yhteyttä palvelimeen { $host }: { $why }
unsent-not-connected-by-proxy = ei yhteyttä palvelimeen { $host } (välityspalvelin { $proxy }, lähde: { $from }): { $why }
proxy-of-configuration = asetukset
connection-no-host = tällaista palvelinta ei ole (nimeä ei löytynyt)
connection-late = kukaan ei vastannut ajoissa ({ $time })
connection-not-tls = ei suojattua yhteyttä: palvelin ei käytä TLS-salausta tässä portissa
connection-nothing-shared = ei suojattua yhteyttä: palvelimella ja ohjelmalla ei ole yhteistä TLS-versiota tai salausta
connection-broken-off = ei suojattua yhteyttä: palvelin keskeytti TLS-kättelyn
connection-closed = yhteys suljettiin kesken TLS-kättelyn
connection-tls = ei suojattua yhteyttä: { $why }
connection-unknown = tuntematon virhe
certificate-unknown-signer = ei suojattua yhteyttä: tämä kone ei luota palvelimen varmenteen myöntäjään (ca_file lisää myöntäjän)
certificate-bad-signature = ei suojattua yhteyttä: palvelimen varmennetta ei ole allekirjoitettu siinä nimetyn myöntäjän avaimella; tarkista, että kohdassa ca_file on myöntäjän uusin varmenne
certificate-expired = ei suojattua yhteyttä: palvelimen varmenne on vanhentunut
certificate-not-yet = ei suojattua yhteyttä: palvelimen varmenne ei ole vielä voimassa; tarkista tämän koneen kello
certificate-other-name = ei suojattua yhteyttä: palvelimen varmenne kuuluu toiselle nimelle
certificate-revoked = ei suojattua yhteyttä: palvelimen varmenne on peruutettu
certificate-damaged = ei suojattua yhteyttä: palvelimen varmenne on vioittunut
certificate-unfit = ei suojattua yhteyttä: palvelimen varmenne ei kelpaa palvelimelle
lost-late = { $host } ei vastannut ajoissa ({ $time }).
lost-late-whole = { $host }: koko vastausta ei saatu ajoissa ({ $time }).
lost-cut = { $host } sulki yhteyden kesken vastauksen.
lost-reset = { $host } katkaisi yhteyden.
lost-not-http = { $host }: vastaus ei ole HTTP-muodossa.
lost-damaged = { $host }: vastaus vioittui matkalla.
lost-system = Yhteys palvelimeen { $host } katkesi: { $why }.
lost-unknown = Yhteys palvelimeen { $host } katkesi.
reading-now = Asiakasta luetaan …
reading-failed-key = Asiakasta ei voitu lukea. { $why } { $key } kysyy toista avainta.
reading-failed = Asiakasta ei voitu lukea. { $why } { $again } lukee uudelleen, { $open } avaa toisen.
reading-cancelled = Lukeminen peruttiin. { $again } lukee uudelleen, { $open } avaa toisen asiakkaan.

## How a save ended

save-done = Tallennettu klo { $time }
save-done-read-back = Tallennettu (varmistettu lukemalla) klo { $time }
save-done-but = Tallennettu klo { $time };
save-done-read-back-but = Tallennettu (varmistettu lukemalla) klo { $time };
save-partly = Osittain tallennettu klo { $time }:
save-partly-read-back = Osittain tallennettu (varmistettu lukemalla) klo { $time }:
save-still-empty = { $field }: yhä tyhjä ({ $sent })
save-still = { $field }: yhä { $stored } ({ $sent })
save-made-empty = { $field }: palvelin tyhjensi ({ $sent })
save-made = { $field }: palvelimella { $stored } ({ $sent })
save-you-cleared = tyhjensit
save-you-sent = lähetit: { $value }
save-also-different = lisäksi eri kuin lähetetty: { $fields }
save-nothing-left = Ei lähetettävää: kaikki on jo palvelimella ({ $time })
save-not-saved = Ei tallennettu.
save-kept = Ei tallennettu; muutoksesi säilyy täällä.
save-unsure = Ei varmaa, tallentuiko se.
save-unsure-why = Ei varmaa, tallentuiko se:
save-undecided = { $count ->
    [one] Joku muukin muutti samaa kenttää: 1 kenttä vaatii päätöksen.
   *[other] Joku muukin muutti samoja kenttiä: { $count } kenttää vaatii päätöksen.
}
save-undecided-key = { $count ->
    [one] Joku muukin muutti samaa kenttää: 1 kenttä vaatii päätöksen ({ $key }).
   *[other] Joku muukin muutti samoja kenttiä: { $count } kenttää vaatii päätöksen ({ $key }).
}
save-email-taken = Sähköposti on jo toisella asiakkaalla.
save-phone-taken = Puhelinnumero on jo toisella asiakkaalla.
key-typed-here = täällä kirjoitettu avain
save-key-from = API-avaimen lähde: { $source }.
save-needs-key = API-avaimen lähde: { $source }. { $key } kysyy toista; tallennus jatkuu sitten.
save-wait-minutes = Palvelin pyytää odottamaan { $minutes } minuuttia.
save-wait-hours = Palvelin pyytää odottamaan { $hours } tuntia.
save-wait-days = Palvelin pyytää odottamaan useita päiviä.
save-tries-again = { $key } yrittää uudelleen.
save-reads-again = { $key } lukee uudelleen ennen lähetystä.
save-not-read = Ei lähetetty: asiakasta ei voitu lukea ensin.
save-other-customer = Ei lähetetty: uudelleen luettaessa tuli toinen asiakas. Avaa tämä asiakas tunnuksella tai tarkista puhelinnumero.
save-unsendable = Ei lähetetty. { $why }
save-not-stored = Palvelimella ovat yhä vanhat arvot.
save-old-so-far = Palvelimella ovat toistaiseksi vanhat arvot.
save-unclear = Palvelimella on jotain muuta.
save-unclear-key = Palvelimella on jotain muuta. Päätä näppäimellä { $key }.
save-back-no-help = Tarkistus ei auttanut: { $why }
save-back-failed = Tarkistus: { $why }
save-cut-short = Ei varmaa, tallentuiko viimeisin tallennus: se keskeytyi.
save-cancelled-not-sent = Peruttu; ei lähetetty.
save-cancelled-not-saved = Peruttu; ei tallennettu.
save-cancelled-unsure = Peruttu; ei varmaa, tallentuiko se.
save-was-cancelled = Tallennus peruttiin.
save-was-cut-short = Tallennus keskeytyi.
save-earlier-open = Edellinen tallennus voi vielä mennä läpi.
save-earlier-unknown = Vielä ei tiedetä, tallentuiko edellinen tallennus.

set-again-puts-yours = sama komento uudelleen vie sinun arvosi toisen arvon tilalle
set-shows = `stamkunde get { $customer }` näyttää, mitä palvelimella on
set-reading-again = Luetaan asiakas uudelleen …
set-reading-back = { $why } Tarkistetaan, tallentuiko se …
set-sending = Lähetetään …
set-sending-again = Lähetetään, yritys { $attempt } …
set-waiting = { $why } Uusi yritys { $seconds } s kuluttua …
set-earlier = Tämän asiakkaan aiempi tallennus voi vielä tallentua; odotetaan 3 s …
set-unchecked = API ei voi kertoa, onko joku muuttanut tätä asiakasta lukemisen jälkeen. Jos muutokset lähetetään silti, toisen uudempi arvo voi kadota.
set-unchecked-why = API ei voi kertoa, onko joku muuttanut tätä asiakasta lukemisen jälkeen. { $why } Jos muutokset lähetetään silti, toisen uudempi arvo voi kadota.
set-not-an-assignment = "{ $typed }" ei ole muotoa KENTTÄ=ARVO, kuten city=Oslo
set-no-field = kenttää "{ $name }" ei ole. Kentät ovat { $fields }; muihin tietoihin viitataan paikalla, kuten /extendedProperties/tier
set-no-field-meant = kenttää "{ $name }" ei ole; tarkoititko "{ $meant }"? Kentät ovat { $fields }; muihin tietoihin viitataan paikalla, kuten /extendedProperties/tier
set-field-read-only = { $name }: ei voi muuttaa. { $why } Muutettavat kentät: { $fields }
set-ambiguous = "{ $name }" voi olla mikä tahansa näistä: { $fields }; kirjoita yksi niistä
set-of-field = { $name }: tälle on oma kenttä; kirjoita { $field }=ARVO
set-twice = { $name } on annettu kahdesti; jätä yksi
set-not-valid = { $assignment } ei kelpaa. { $why }
set-takes-json = Tähän kirjoitetaan JSONia: teksti lainausmerkeissä, kuten "gold", luku, true, false, null, luettelo tai objekti ({ $why }).
set-consent = { $name } ({ $consent })
set-nothing = Ei muutettavaa: asiakkaalla on jo nämä arvot.
set-read-only = mitään ei voi muuttaa, kun käytössä on --read-only (tai STAMKUNDE_READ_ONLY)
set-read-only-environment = ympäristöä { $environment } voi vain lukea, joten mitään ei voi muuttaa
set-not-a-list = { $name } ei ole lista; += ja -= ovat listoille, = antaa uuden arvon
set-one-input = vain yksi arvo voi tulla vakiosyötteestä
set-no-input = arvoa ei voi lukea vakiosyötteestä: { $why }
set-no-terminal = ei päätettä, jossa kysyä; --yes tallentaa kysymättä, --dry-run vain näyttää, mitä lähetettäisiin
set-unread = jos haluat kirjoittaa lukematta, käytä tunnusta ext:{ $id }
set-demo = DEMO, säilyy vain tämän komennon ajan
set-question = Tallennetaanko?
set-question-production = Tallennetaanko (PROD)?
set-send-anyway = Lähetetäänkö silti?
set-not-sent = Ei lähetetty.
set-waits-for = { $customer } on käytössä ({ $holder }); odotetaan enintään { $seconds } s …
set-open-in-window = Ei lähetetty: { $customer } on yhä auki ({ $holder }). Sulje asiakas siellä ja aja komento uudelleen.
set-held-by-command = Ei lähetetty: { $customer } on ollut käytössä { $seconds } s ({ $holder }). Odota, että se päättyy, ja aja komento uudelleen.
holder-window = stamkunden ikkuna
holder-window-process = stamkunden ikkuna, prosessi { $process }
holder-command = toinen komento
holder-command-process = toinen komento, prosessi { $process }
set-not-claimed = muut ohjelmat voivat muuttaa asiakasta sillä välin: { $why }
set-not-kept = tästä tallennuksesta ei ole luonnosta: { $why }
set-no-journal = tallennus ei ole historiassa: { $why }
many-unreadable = tiedostoa ei voi lukea: { $path } ({ $why })
many-too-large = tiedosto on yli 64 MiB; jaa se osiin: { $path }
many-no-table = tiedosto ei ole asiakastaulukko: { $path }: { $why }
many-broken = sitä ei voi lukea CSV-muodossa ({ $why })
many-empty = siinä ei ole otsikkoa eikä rivejä
many-no-customer = mikään sarake ei kerro, ketä asiakasta rivi koskee; anna yhdelle nimeksi customer, id, externalId tai mobilePhone
many-no-field = sarakkeelle "{ $title }" ei ole kenttää; anna sille kentän nimi (`stamkunde set --help` luettelee ne) tai poista se
many-no-field-meant = sarakkeelle "{ $title }" ei ole kenttää; tarkoititko { $meant }?
many-twice = sarake "{ $title }" on kahdesti; jätä vain toinen
many-tab = sarkain
many-understood = { $rows ->
    [one] { $path }: 1 rivi, { $encoding }, erotin { $separator }; ympäristö: { $place }
   *[other] { $path }: { $rows } riviä, { $encoding }, erotin { $separator }; ympäristö: { $place }
}
many-is-customer = asiakas
many-is-read-only = jätetään pois: ei voi muuttaa
many-common = joka rivi: { $assignment }
many-empty-cells = Tyhjä solu jättää kentän ennalleen. Ensimmäiset rivit:
many-refused = { $count ->
    [one] 1 riviä ei tallenneta:
   *[other] { $count } riviä ei tallenneta:
}
many-row = rivi { $row }: { $why }
many-too-wide = rivillä on enemmän soluja kuin otsikossa
many-exponent = taulukkolaskenta on tehnyt solusta luvun, ja numerot ovat kadonneet: "{ $cell }"; muotoile sarake tekstiksi ja kirjoita arvo uudelleen
many-formula = "{ $cell }" on taulukkolaskennan virhe eikä arvo
many-letters = solussa on väärällä merkistöllä luettuja kirjaimia: "{ $cell }"; tallenna tiedosto muodossa "CSV UTF-8"
many-no-results = tulostiedostoon ei voi kirjoittaa: { $path } ({ $why })
many-in-use = toinen ajo käyttää tiedostoa; odota, että se päättyy: { $path }
many-changed = riviä { $row } on muutettu käsittelyn jälkeen; palauta se ennalleen tai anna toinen tiedosto valitsimella --result (tehdyt rivit: { $path })
many-title-row = Rivi
many-title-customer = Asiakas
many-title-result = Tulos
many-title-why = Syy
many-title-time = Aika
many-title-code = Koodi
many-title-check = Tarkiste
many-saved = tallennettu
many-partly = osittain tallennettu
many-not-saved = ei tallennettu
many-not-sure = epävarma
many-would = tallennettaisiin
many-line-why = Rivi { $row }, { $customer }: { $result }. { $why }
many-line = Rivi { $row }, { $customer }: { $why }
many-left = { $done }/{ $rows }, jäljellä noin { $left }
many-waits = API pyytää odottamaan; jatketaan { $seconds } s kuluttua …
many-counts = Tallennettu { $saved }, osittain tallennettu { $partly }, ei tallennettu { $not-saved }, epävarma { $not-sure }.
many-counts-dry = Tallennettaisiin { $saved }, ei tallennettaisi { $not-saved }. Mitään ei lähetetty.
many-counts-before = { $before ->
    [one] { $counts } 1 rivi oli tehty jo aiemmin.
   *[other] { $counts } { $before } riviä oli tehty jo aiemmin.
}
many-done = { $counts } Jokaisen rivin tulos on tiedostossa { $path }
many-halted = pysähtyi riviin { $row }; jatka siitä antamalla sama komento uudelleen
many-halted-dry = pysähtyi riviin { $row }
many-question = { $count ->
    [one] Tallennetaanko 1 asiakas?
   *[other] Tallennetaanko { $count } asiakasta?
}
many-question-production = { $count ->
    [one] Tallennetaanko 1 asiakas ympäristöön PROD?
   *[other] Tallennetaanko { $count } asiakasta ympäristöön PROD?
}
many-nothing = Tallennettavia rivejä ei ole.
answers = [k/E]
answers-yes = kyllä, kylla, joo, k
answers-no = ei, e
answers-theirs = toisen, t
answers-yours = oma, o
answers-discard = hylkää, hylkaa, h
review-go = Siirry virheeseen
review-was = oli
review-theirs = toisen
review-yours = oma
review-chosen = (valittu)
review-old = ennen
review-new = uusi
review-decides = (Space: toisen tai oma)
review-gone = ei voi enää lähettää: { $why }
review-contested = { $field }: joku muukin muutti tätä
review-contested-meanwhile = { $field }: joku muu muutti tätä sillä välin; valinta kysytään ennen lähetystä
review-unclear = { $field }: palvelimella on muuta kuin lähetettiin
review-blind = Tätä asiakasta ei ole luettu. Vain kirjoittamasi lähetetään, ja palvelin, joka korvaa koko tietueen, tyhjentää kaiken muun. On varmempaa avata asiakas ensin puhelinnumerolla tai tunnuksella.
review-doubtful = Kukaan ei tiedä, menikö viime tallennus perille, eikä asiakasta voi lukea. Uusi lähetys voi korvata sen jälkeen tehtyjä muutoksia.
review-doubt = { $doubt } Voit silti tallentaa.

## The status

review-last-try = Viime yritys
status-no-drafts = Luonnoksia ei säilytetä.
status-unsaved = ● { $words }
status-unsaved-more = ● { $words }, lisäksi { $count } muulla asiakkaalla ({ $key })
status-unsaved-others = ● tallentamattomia muutoksia { $count } muulla asiakkaalla ({ $key })
status-save-unknown = Tallennus, tulos ei tiedossa
status-draft = { $what }: { $customer }, { $ago } ({ $key })
status-draft-more = { $count ->
    [one] { $what }: { $customer }, { $ago }, ja 1 muu ({ $key })
   *[other] { $what }: { $customer }, { $ago }, ja { $count } muuta ({ $key })
}
status-not-read-again = Asiakasta ei voitu lukea uudelleen.
status-reading = Luetaan: { $customer } … { $seconds } s ({ $key } peruu)
status-saving = Tallennetaan … asiakas luetaan uudelleen, { $seconds } s ({ $key } peruu)
status-sending = Tallennetaan … yritys { $attempt }, { $seconds } s ({ $key } peruu)
status-reading-back = Tarkistetaan tallennus, { $seconds } s ({ $key } peruu)
status-waiting = Uusi yritys { $seconds } s kuluttua ({ $key } peruu)
status-unchecked = Ei vielä lähetetty: muiden muutoksia ei voi tarkistaa. Päätä näppäimellä { $key }.
status-rest = { $key } näyttää loput.

## Whether a promotion can be used

promotion-state-usable = kelpaa
promotion-state-not-yet = ei vielä
promotion-state-expired = päättynyt
promotion-state-used-up = käytetty
promotion-state-off = pois
promotion-state-elsewhere = muualla
promotion-state-would-work = kelpaisi

promotion-usable = Kelpaa nyt
promotion-usable-guess = Kelpaa nyt, sikäli kuin tiedetään
promotion-works = Kelpaisi
promotion-works-guess = Kelpaisi, sikäli kuin tiedetään
promotion-no-end = ei päättymispäivää
promotion-until = päättyy { $moment }
promotion-any-number = käyttökertoja ei rajattu
promotion-left = jäljellä { $left }/{ $limit }
promotion-hours = ilmoitettu kellonaika { $from }–{ $to }

promotion-works-not = Ei kelpaisi: { $reasons }
promotion-off = pois käytöstä
promotion-starts = ei vielä: alkaa { $moment }
promotion-ended = päättyi { $moment }
promotion-used-up = käytetty: { $count }/{ $limit }
promotion-wrong-channel = kanava { $channel } ei käy, vain { $only }
promotion-some-channels = kaikki kanavat eivät käy, vain { $only }
promotion-wrong-store = myymälä { $store } ei käy, vain { $only }
promotion-wrong-store-many = { $more ->
    [one] myymälä { $store } ei käy, vain { $only } ja 1 muu
   *[other] myymälä { $store } ei käy, vain { $only } ja { $more } muuta
}

promotion-not-known = Ei tiedossa: { $what }
promotion-unknown-available = onko etu käytössä
promotion-unknown-from = mistä alkaen
promotion-unknown-to = mihin asti
promotion-unknown-limit = montako kertaa sen voi käyttää
promotion-unknown-count = montako kertaa se on käytetty
promotion-unknown-unlimited = onko käyttökerroilla rajaa
promotion-unknown-channels = missä kanavissa
promotion-unknown-stores = missä myymälöissä
promotion-unknown-odd = { $what } ({ $odd })

promotion-short-usable = kelpaa nyt
promotion-short-usable-left = kelpaa { $left }
promotion-short-usable-hours = kelpaa nyt, { $from }–{ $to }
promotion-short-works-hours = kelpaisi, { $from }–{ $to }
promotion-short-off = pois käytöstä
promotion-short-starts = alkaa { $distance }
promotion-short-expired = päättyi { $distance }
promotion-short-used-up = käytetty { $count }/{ $limit }
promotion-short-only = vain { $only }

## What a promotion is worth

promotion-percent = { $value } %
promotion-amount = alennus { $value }
promotion-code = Koodi { $value }

## The configuration

config-unreadable = asetustiedostoa ei voi lukea: { $path }: { $why }
config-not-text = rivi { $line } ei ole UTF-8-tekstiä
config-too-large = se on suurempi kuin 1 MiB
config-no-home = asetuksille ei ole kotihakemistoa; anna --config FILE
config-no-data-home = luonnoksille, historialle ja lokille ei ole kotihakemistoa; anna --data-dir DIR
config-two-apis = { $first } ja { $second } nimeävät kumpikin API:n; avain kuuluu yhdelle, joten anna vain toinen
config-two-keys = { $first } ja { $second } antavat kumpikin API-avaimen; jätä vain toinen
config-no-api = API-avain on annettu, mutta API puuttuu; anna --base-url URL tai --env NAME
config-no-default = asetuksissa ei ole kohtaa default_env, ja ympäristöjä on useita; anna { $flags }
config-no-such-environment-meant = ympäristöä "{ $name }" ei ole; tarkoititko "{ $meant }"?
config-no-such-environment-none = ympäristöä "{ $name }" ei ole: asetuksissa ei ole yhtään (`stamkunde config init` kirjoittaa pohjan)
config-no-such-environment = ympäristöä "{ $name }" ei ole; valittavana on { $known }
list-or = { $first } tai { $last }
list-and = { $first } ja { $last }

base-url-not-a-url = ei ole URL-osoite, kuten https://api.oculos.no/v4
base-url-scheme = alussa pitää olla https:// (tai http:// tällä koneella)
base-url-plain-http = alussa pitää olla https://: pelkkä http lähettäisi avaimen ja asiakkaan tiedot salaamatta (http:// toimii vain osoitteille 127.0.0.1, ::1 ja localhost)
base-url-credentials = osoitteessa on käyttäjätunnus tai salasana; avain kuuluu tiedostoon, komentoon tai muuttujaan
base-url-tail = osoitteessa on "?" tai "#"; sen pitää päättyä polkuun, kuten https://api.oculos.no/v4

wrong-key-meant = tällaista asetusta ei ole; tarkoititko "{ $meant }"?
wrong-key = tällaista asetusta ei ole; tässä käyvät { $known }
wrong-not-a-string = pitää olla merkkijono lainausmerkeissä, ei { $found }
wrong-not-a-boolean = pitää olla true tai false, ei { $found }
wrong-not-a-table = pitää olla taulukko, ei { $found }
wrong-not-tables = pitää olla taulukoita, kuten [[{ $key }]], ei { $found }
wrong-not-keys = pitää olla näppäin, kuten "ctrl+s", tai lista näppäimiä, ei { $found }
kind-string = merkkijono
kind-integer = kokonaisluku
kind-float = luku
kind-boolean = true tai false
kind-date = päivämäärä
kind-list = lista
kind-table = taulukko
wrong-not-a-key = pitää olla näppäin, kuten "ctrl+s"
wrong-not-strings = pitää olla lista, jossa on vähintään yksi merkkijono, kuten ["A", "B"]
wrong-empty = on tyhjä
wrong-not-one-of = pitää olla { $names }
wrong-no-base-url = puuttuu: API:n osoite, kuten "https://api.oculos.no/v4"
wrong-second-source = { $first } on jo annettu; jätä vain toinen
wrong-not-a-variable = pitää olla muuttujan nimi, kuten "TRIGG_KEY" (ei koskaan itse avain)
wrong-unreadable = ei voi lukea: { $path }: { $why }
wrong-not-private = muut voivat lukea tiedoston { $path } (oikeudet { $mode }); `chmod 600` sulkee sen heiltä
certificates-unreadable = { $path }: ei voi lukea: { $why }
certificates-too-large = { $path } on suurempi kuin yksikään varmennetiedosto
certificates-empty = { $path } on tyhjä; siinä pitää olla varmenteita PEM-muodossa
certificates-none = { $path }: ei varmenteita PEM-muodossa
certificates-invalid = { $path }: mukana on jotain, mikä ei ole varmenne
wrong-not-a-colour = pitää olla { $names } tai esimerkiksi "#cc3300"
wrong-not-a-lookup = pitää olla polku, jossa on kerran {"{"}externalId{"}"}, kuten "/customers/externalId/{"{"}externalId{"}"}"
wrong-not-a-timeout = pitää olla sekunteja 0.1–600, kuten 30 tai "30s"
wrong-not-a-country = pitää olla maan kaksi isoa kirjainta, kuten "NO"
wrong-not-a-zone = pitää olla "UTC" tai aikavyöhyke, jonka tämä kone tuntee, kuten "Europe/Oslo"
wrong-not-a-proxy = pitää olla kuten "http://proxy.example:3128"
wrong-not-a-name = ympäristön nimessä voi olla kirjaimia, numeroita, - ja _
wrong-no-environments = sille ei ole [env.NAME]-taulukkoa tässä tiedostossa
wrong-no-such-environment = tällaista ympäristöä ei ole; pitää olla { $names }
wrong-not-minutes = on oltava kokonaisia minuutteja väliltä 1–{ $most }, kuten 10
wrong-not-days = pitää olla päiviä kokonaislukuna 0–{ $most }, kuten 30
wrong-no-choices = puuttuu: valittavat arvot, kuten ["gold", "silver"]
wrong-stray-choices = kuuluu vain, kun type = "choice"
wrong-no-pointer = puuttuu: missä se on, kuten "/extendedProperties/tier"
wrong-no-label = puuttuu: sen nimi lomakkeella, kuten "Tier"
wrong-not-a-place = pitää olla JSON-osoitin, kuten "/extendedProperties/tier"
wrong-taken-field = "/{ $top }" on jo kenttä: { $label }
wrong-taken-consents = suostumukset ovat jo kenttiä, jokainen erikseen
wrong-taken-read-only = "/{ $top }" ei ole muokattavissa; omat kentät ovat yleensä kohdassa "/extendedProperties"
wrong-taken-whole = "/{ $top }" sisältää omat kentät; nimeä niistä yksi, kuten "/extendedProperties/tier"
wrong-declared = "{ $other }" on jo määritelty
wrong-overlaps = "{ $other }" on jo määritelty, eikä kenttä voi olla toisen sisällä

## The local data

store-not-writable = Paikallisia tietoja ei voi kirjoittaa: { $path } ({ $why }); tarkista, kuka hakemiston omistaa, tai anna toinen: --data-dir.
store-read-only = vain luku
store-not-opened = ei voi avata
store-strange = { $what }, joten siihen ei koskettu; siirrä se pois tai anna toinen hakemisto: --data-dir.
strange-link = { $path } on linkki toiseen tiedostoon
strange-pipe = { $path } on putki, ei tiedosto
strange-device = { $path } on laite tai soketti, ei tiedosto
strange-of-another-user = { $path } kuuluu toiselle käyttäjälle
strange-hard-link = { $path } löytyy myös toisella nimellä (kova linkki)
log-strange = lokia ei ole: { $what }; siirrä se pois
store-full = Levy on täynnä: { $path }; sinne ei mahdu mitään, ennen kuin teet tilaa.
store-damaged = Paikalliset tiedot ovat vioittuneet, eikä niihin koskettu: { $path }; siirrä tiedosto pois, samoin vierestä ne, joiden nimi alkaa samoin, niin luodaan uusi.
store-newer = Paikalliset tiedot on kirjoittanut uudempi stamkunde, eikä niihin koskettu: { $path }; päivitä stamkunde tai anna toinen hakemisto: --data-dir.
store-busy = Toinen ohjelma käyttää paikallisia tietoja: { $path }; yritä hetken päästä uudelleen.
store-failed = Paikallisia tietoja ei voi käyttää: { $path } ({ $why }); yritä uudelleen tai anna toinen hakemisto: --data-dir.
store-no-why = levy- tai tietokantavirhe

local-demo = demo
local-no-name = (ei nimeä)
drafts-none = Ei tallentamattomia muutoksia.
drafts-sending = Lähetys oli kesken, eikä tulosta tiedetä; asiakkaan avaaminen selvittää sen.
history-none = Tältä koneelta ei ole tallennettu mitään. Asiakas: { $customer }, ympäristö: { $place }.
history-none-with = Tältä koneelta ei ole tallennettu mitään, missä olisi "{ $search }". Asiakas: { $customer }, ympäristö: { $place }.
history-attempts = { $count ->
    [one] (1 yritys)
   *[other] ({ $count } yritystä)
}
history-attempts-ticket = { $count ->
    [one] (1 yritys, tiketti { $ticket })
   *[other] ({ $count } yritystä, tiketti { $ticket })
}
history-gone = { $days ->
    [one] (arvot säilyvät 1 päivän; näitä ei enää ole)
   *[other] (arvot säilyvät { $days } päivää; näitä ei enää ole)
}
holdings-drafts = { $count ->
    [one] 1 luonnos
   *[other] { $count } luonnosta
}
holdings-saves = { $count ->
    [one] 1 tallennus historiassa
   *[other] { $count } tallennusta historiassa
}
holdings-recents = { $count ->
    [one] 1 viimeksi avattu asiakas
   *[other] { $count } viimeksi avattua asiakasta
}
purge-no-terminal = ei päätettä, jossa kysyä; `stamkunde purge --yes` poistaa kysymättä
purge-no-terminal-of = ei päätettä, jossa kysyä; `stamkunde purge { $customer } --yes` poistaa kysymättä
purge-nothing = Yhdestäkään asiakkaasta ei ole paikallisia tietoja missään ympäristössä.
purge-nothing-of = Paikallisia tietoja ei ole. Asiakas: { $customer }, ympäristö: { $place }.
purge-question = Poistetaanko kaikilta asiakkailta kaikissa ympäristöissä: { $holdings }?
purge-question-of = Poistetaanko (asiakas { $customer }, ympäristö { $place }): { $holdings }?
purge-not = mitään ei poistettu
purge-done = Poistettu kaikilta asiakkailta kaikissa ympäristöissä: { $holdings }.
purge-done-of = Poistettu (asiakas { $customer }, ympäristö { $place }): { $holdings }.
purge-elsewhere = Muissakin ympäristöissä on paikallisia tietoja tällä tunnisteella: { $holdings }. Valitse ympäristö valinnalla --env tai --base-url, jos haluat poistaa ne.

## The API key

key-missing = API-avain puuttuu: aseta STAMKUNDE_API_KEY tai anna --api-key-file tai --api-key-command
key-no-variable = muuttujaa { $name } ei ole asetettu; siinä pitäisi olla API-avain
key-file = API-avainta ei voi lukea: { $path }: { $why }
key-file-not-text = API-avainta ei voi lukea: { $path } ei ole tekstiä
key-command-not-started = API-avaimen komentoa ei voitu käynnistää: { $why }
key-command-late = API-avaimen komento ei päättynyt ajoissa ({ $seconds } s)
key-command-unreadable = API-avaimen komennon tulostetta ei voitu lukea: { $why }
key-command-too-long = API-avaimen komento tulosti muutakin kuin avaimen
key-command-failed = API-avaimen komento epäonnistui, paluukoodi { $code }; kokeile sitä käsin, niin näet syyn
key-command-killed = API-avaimen komento lopetettiin signaalilla; kokeile sitä käsin, niin näet syyn
key-command-not-text = API-avaimen komento tulosti jotain, mikä ei ole tekstiä
key-empty = API-avain on tyhjä ({ $source })
key-not-a-key = API-avaimen on oltava yksi rivi tavallisia merkkejä ({ $source })
key-source-demo = demon oma avain
key-source-variable = muuttuja { $name }
key-source-file = tiedosto { $path }
key-source-command = komento "{ $line }"
key-source-missing = puuttuu vielä
client-key = API-avaimessa on merkkejä, joita pyynnössä ei voi lähettää
client-certificates = ca_file: { $why }
client-proxy = välityspalvelinta { $proxy } ei voi käyttää; sen pitää olla kuten http://proxy.example:3128
client-tls = https ei toimi tällä koneella: { $why }

## The command line

cli-no-output = tulostetta ei voi kirjoittaa: { $why }
cli-no-start = käynnistys ei onnistu: { $why }
cli-no-demo = demo-API ei käynnisty: { $why }
cli-key-refused = { $why } API-avaimen lähde: { $source }.
args-command-first = "{ $customer }" on ennen komentoa; kirjoita komento ensin, kuten `stamkunde get { $customer }`
args-no-command = komentoa { $typed } ei ole; tarkoititko { $meant }? Asiakas, jolla on tämä ulkoinen tunnus: ext:{ $typed }
args-none-of = { $flag } voi olla yksi näistä: { $names }; "{ $typed }" ei kelpaa
args-key-not-text = { $variable }: siinä ei ole API-avainta, sillä se ei ole tekstiä
cli-no-terminal = muokkain tarvitsee päätteen; `stamkunde get CUSTOMER` tulostaa asiakkaan ilman sitä
cli-terminal-failed = virhe päätteessä: { $why }
cli-no-man-page = man-sivua ei voi kirjoittaa: { $why }
cli-no-such-field = kenttää "{ $name }" ei ole; kentät ovat { $names }; muihin tietoihin viitataan paikalla, kuten /extendedProperties/tier
serve-not-a-key = --api-key saa sisältää vain tavallisia merkkejä, ei välilyöntejä
serve-not-listening = osoitetta { $address } ei voi kuunnella: { $why }
serve-stopped = demo-API pysähtyi: { $why }
serve-not-an-address = --listen { $typed } ei ole osoite ja portti, kuten 127.0.0.1:8080 tai [::1]:8080
serve-open = --listen { $typed } avaisi demon muille koneille; se kuuntelee vain tällä koneella, kuten 127.0.0.1:{ $port }
sheet-spendable = Pisteitä nyt
sheet-pending = Tulossa
sheet-promotions = Edut
sheet-promotions-unknown = ei tiedossa
sheet-promotions-none = ei ole
sheet-promotions-usable = nyt kelpaa { $usable }/{ $count }
sheet-card = { $name } { $count }/{ $total }
sheet-card-full = { $name } { $count }/{ $total } (täynnä)
sheet-read-only = Vain luku: { $why }

## `stamkunde config`

config-written = kirjoitettu: { $path }; poista # haluamiltasi riveiltä ja suorita sitten `stamkunde config check`
config-there-already = tiedosto on jo olemassa, eikä siihen koskettu: { $path }
config-not-written = ei voi kirjoittaa: { $path }: { $why }
config-none = asetustiedostoa { $path } ei ole, eikä sitä tarvita; `stamkunde config init` kirjoittaa sellaisen
config-right = { $path }: ei virheitä; ympäristöt: { $names }
config-right-no-default = { $path }: ei virheitä; ympäristöt: { $names }; ilman kohtaa default_env pitää joka kerta antaa --env
config-mistakes = { $count ->
    [one] 1 virhe: { $path }
   *[other] { $count } virhettä: { $path }
}
config-no-environments = ei ole
config-no-keys = ei ole
config-no-genders = ei ole
config-no-proxy = ei ole
config-file = asetukset
config-file-missing = { $path } (ei ole; `stamkunde config init` kirjoittaa sen)
config-data = tiedot
config-log = loki
config-theme = teema
config-language = kieli
config-mouse = hiiri
config-plain = rivitila
config-plain-on = päällä, syynä { $by }
config-on = päällä
config-off = pois
config-key = näppäin
config-journal = historia
config-journal-days = { $days ->
    [one] säilyttää arvot 1 päivän
   *[other] säilyttää arvot { $days } päivää
}
config-environment = ympäristö
config-environment-of-file = tiedostossa
config-listed = { $environment }  ({ $marks })
config-listed-default = oletus
config-demo = ohjelman oma demo-API
config-read-only = vain luku
config-read-only-run = kyllä, tällä kertaa
config-yes = kyllä
config-base-url = perusosoite
config-api-key = API-avain
config-production = tuotanto
config-production-yes = kyllä: vain luku, kunnes lukitus avataan
config-payload = lähetys
config-payload-full = full: lähetetään kaikki luettu, muutokset mukana
config-payload-changed = changed: lähetetään vain muutokset
config-external-id = ulk. tunnus
config-no-lookup = sillä ei voi hakea täällä
config-time-limit = aikaraja
config-country = maa
config-server-zone = aikavyöhyke
config-no-zone = ei tiedossa: ajat kerrotaan palvelimen ajassa
config-genders = sukupuolet
config-own-fields = omat kentät
config-ca-file = ca_file
config-proxy = proxy
config-proxy-local = ei ole: API on tällä koneella
config-proxy-file = { $host } (asetuksista)
config-proxy-variable = { $host } (muuttuja { $variable })
config-proxy-variable-except = { $host } (muuttuja { $variable }, paitsi { $except }={ $hosts })

learn-nothing = Ei ehdotettavaa: kaikki tämän asiakkaan arvot on jo määritelty.
learn-guesses = Ehdotettu yhden asiakkaan perusteella: tyypit ovat arvauksia, joten katso jokainen, ennen kuin liität tämän{"\u000A"}asetustiedostoon. `stamkunde config check` lukee sen siellä.
learn-nameless = Kirjoita ympäristösi nimi tämän tilalle: { $name }.
learn-no-object = { $at }: tässä on { $found }; kenttiä varten pitää olla objekti.
learn-not-editable = { $at }: ei voi muokata. { $why }
learn-empty-object = { $at }: objekti, jossa ei ole tässä mitään.
learn-list = { $at }: lista; kentässä on yksi arvo, joten listoja muokataan välilehdellä Muut.
learn-null = { $at }: tässä tyhjä, joten tyyppiä ei tiedetä.
learn-left-out = { $count ->
    [one] 1 tieto jätettiin pois: sen nimi näyttää sisällöltä eikä nimeltä.
   *[other] { $count } tietoa jätettiin pois: niiden nimet näyttävät sisällöltä eikä nimiltä.
}

## Records that cannot be read, edited or sent

refused-utf-8 = Tietueessa on tavuja, jotka eivät ole kelvollista UTF-8:aa; sitä voi lukea mutta ei muokata, koska takaisin lähettäminen muuttaisi ne.
refused-two-records = Vastauksessa on "data" useammin kuin kerran; sitä voi lukea mutta ei muokata, koska ei ole selvää, kumpi on voimassa.
refused-whole-record = Koko tietuetta ei voi korvata; muokkaa sen tietoja yksitellen.
refused-fixed = "{ $member }" on palvelimen ylläpitämä, eikä sitä voi muokata täällä.
refused-too-long = Tämä on pidempi kuin { $kib } KiB, liian pitkä muokattavaksi tekstinä; `get --json` näyttää kaiken.
refused-twice = "{ $key }" on tietueessa useammin kuin kerran, joten muokkaus voisi osua väärään; sitä voi lukea mutta ei muokata.
refused-twice-in = { $object }: "{ $key }" on siinä useammin kuin kerran, joten muokkaus voisi osua väärään; sitä voi lukea mutta ei muokata.
refused-no-item = { $list }: tunnusta "{ $id }" ei löydy; lue asiakas uudelleen.
refused-two-items = { $list }: tunnus "{ $id }" on useammalla kuin yhdellä, joten muokkaus voisi osua väärään; ne voi lukea mutta ei muokata.
refused-item-id = { $list }: listan kohdan tunnus ei voi muuttua; jos haluat muuttaa sen, muokkaa koko listaa.
refused-position = { $list } on lista, jonka kohdat voivat siirtyä lukemisten välillä; muokkaa kohtaa sen tunnuksella tai koko listaa.
refused-inside = { $parent }: sisälle ei voi lisätä mitään; muokkaa sitä kokonaisena.
refused-too-deep = Muokkauksessa olisi yli { $most } sisäkkäistä tasoa, enemmän kuin voi turvallisesti lähettää.
refused-no-key = Tietueesta puuttuu "{ $member }", eikä palvelin ilman sitä tiedä, mitä asiakasta päivittää.

unreadable-empty = Vastaus on tyhjä.
unreadable-not-json = Vastaus ei ole JSONia ({ $why }).
unreadable-not-an-object = Vastaus on { $found }, ei objekti, jossa "data" sisältää asiakkaan.
unreadable-no-data = Vastauksesta puuttuu "data", jossa asiakkaan pitäisi olla.
unreadable-data = Vastauksen "data" on { $found }, ei asiakas.
unreadable-another = Se on toinen asiakas tai ei asiakas lainkaan.
unreadable-unfinished = Vastausta ei saatu luettua loppuun.
unreadable-page = Se on verkkosivu, ei asiakas.
unreadable-page-text = Se on verkkosivu, ei asiakas: "{ $text }".
json-null = null
json-boolean = totuusarvo
json-number = luku
json-string = teksti
json-list = lista
json-object = objekti

not-json = rivi { $line }, sarake { $column }: { $slip }
slip-in-list = teksti loppuu kesken listan; ] puuttuu
slip-in-object = teksti loppuu kesken objektin; {"}"} puuttuu
slip-in-quotes = teksti loppuu kesken lainausmerkkien; " puuttuu
slip-ended = teksti loppuu, vaikka arvo puuttuu
slip-no-colon = nimen ja arvon välistä puuttuu :
slip-no-comma-in-list = tästä puuttuu , tai ]
slip-no-comma-in-object = tästä puuttuu , tai {"}"}
slip-no-value = tässä ei ole arvoa; teksti vaatii lainausmerkit
slip-no-number = tämä ei ole luku
slip-no-name = tähän tarvitaan nimi lainausmerkeissä
slip-last-comma = viimeisen pilkun jälkeen ei tule mitään
slip-more = arvon lopun jälkeen on vielä jotain
slip-escape = tämä \ ei tarkoita mitään; itse \ kirjoitetaan \\
slip-character = tämä \u ei ole merkki
slip-control = lainausmerkkien sisällä on rivinvaihto tai muu piilomerkki; rivinvaihto kirjoitetaan \n
slip-twice = { $name } on tässä kahdesti
slip-other = tämä ei ole JSONia
extra-not-an-object = Tämän pitää olla objekti, kuten {"{"}"tier": "gold"{"}"}

## Fields: their labels, the same inside a sentence, and what they take

label-first-name = Etunimi
label-last-name = Sukunimi
label-mobile-phone = Matkapuhelin
label-email = Sähköposti
label-stores = Myymälät
label-interests = Kiinnostukset
label-address = Osoite
label-zip = Postinumero
label-city = Paikkakunta
label-country = Maa
label-birth-date = Syntymäaika
label-gender = Sukupuoli
label-id = Tunnus
label-external-id = Ulk. tunnus
label-created = Luotu
label-updated = Muutettu
label-accepts-terms = Ehdot
label-accepts-email = Sähköposti
label-accepts-sms = Tekstiviesti
label-consent = Suostumus { $number }
title-consent = Suostumus ({ $consent })
help-first-name = Nimi, jota asiakas käyttää, hänen omalla kirjoitusasullaan.
help-last-name = Sukunimi asiakkaan omalla kirjoitusasulla.
help-mobile-phone = Kirjoita niin kuin kuulet: 912 34 567, 0047 912 34 567 tai +47 912 34 567. Numero tallennetaan maatunnuksineen; jos tunnus puuttuu, lisätään asiakkaan maan tunnus.
help-email = Yksi osoite, kuten kari@example.no. Välilyönnit sen ympäriltä poistetaan.
help-stores = Asiakkaan suosikkimyymälät, kukin myymäläkoodillaan, kuten S100.
help-interests = Mistä asiakas haluaa kuulla, kukin sanalla tai parilla, kuten Kahvi.
help-address = Katu ja numero, kuten Kongens gate 21.
help-zip = Postinumero. Alkunollat säilyvät: 0153. Norjassa ja Tanskassa numeroita on neljä, Ruotsissa ja Suomessa viisi.
help-city = Postinumeron postitoimipaikka. Kun muutat Norjan, Tanskan tai Suomen postinumeroa, paikkaa ehdotetaan tässä, ja Tab ottaa sen.
help-country = Kaksi kirjainta tai nimi: NO, Norja ja Norge käyvät kaikki. Maa tallennetaan kahtena kirjaimena.
help-birth-date = Päivä ensin: 17.5.1987, 170587 tai 17. toukokuuta 1987; myös 1987-05-17 käy.
help-gender = Jokin ketjunne käyttämistä sanoista; ellei omia ole, Female, Male ja Unknown.
help-id = Palvelimen oma tunnus asiakkaalle. Se ei muutu koskaan.
help-external-id = Tunnus, jolla muut järjestelmänne tuntevat asiakkaan. Tallennus käyttää sitä, joten sitä ei voi muuttaa, kun asiakas on auki.
help-created = Milloin palvelin loi asiakkaan tiedot, palvelimen kellon mukaan. Jos aikavyöhykettä ei tiedetä, aika on palvelimen aikaa; anna asetuksissa server_zone.
help-updated = Milloin palvelin viimeksi muutti asiakkaan tietoja, palvelimen kellon mukaan. Jos aikavyöhykettä ei tiedetä, aika on palvelimen aikaa; anna asetuksissa server_zone.
help-accepts-terms = Onko asiakas hyväksynyt jäsenehdot. Ei kirjattu ei tarkoita kieltoa.
help-accepts-email = Haluaako asiakas uutisia sähköpostilla. Ei kirjattu ei tarkoita kieltoa.
help-accepts-sms = Haluaako asiakas tarjouksia tekstiviestillä. Ei kirjattu ei tarkoita kieltoa.
help-consent = Yksi ketjunne omista suostumuksista. Ei kirjattu ei tarkoita kieltoa.
help-consent-since = Yksi ketjunne omista suostumuksista. Ei kirjattu ei tarkoita kieltoa. Päiväys palvelimella: { $date }.
help-own-text = Mikä tahansa teksti.
help-own-integer = Kokonaisluku, kuten 42.
help-own-number = Luku, kuten 42 tai 1,50.
help-own-boolean = Kyllä, ei tai tyhjä (ei kirjattu).
help-own-date = Päivämäärä, päivä ensin: 17.5.1987, 170587 tai 17. toukokuuta 1987; myös 1987-05-17 käy.
help-own-choice = Yksi näistä: { $choices }.
help-own-required = Sitä ei saa tyhjentää.

locked-id = Palvelin antoi tämän tunnuksen, eikä se muutu koskaan.
locked-external-id = Muut järjestelmänne ja jokainen tallennus löytävät asiakkaan sillä.
locked-clock = Palvelin ylläpitää sitä oman kellonsa mukaan.
locked-no-id = Suostumuksella ei ole tunnusta, joten muutos voisi osua toiseen; sen voi vain lukea.
locked-same-id = Toisella suostumuksella on sama tunnus, joten muutos voisi osua väärään; sen voi vain lukea.
locked-not-a-consent = Tämä ei ole lainkaan suostumus; sen voi vain lukea.

section-name = Nimi
section-contact = Yhteystiedot
section-preferences = Mieltymykset
section-address = Osoite
section-about = Henkilö
section-record = Tietue
section-own = Omat kentät
section-consents = Suostumukset

## Fields and what is wrong with their values

flaw-phone-unassigned = { $place }: tällaisia numeroita ei ole nyt käytössä; toista numero asiakkaalle.
flaw-not-an-address = osoitteessa on yksi @, jotain sen kummallakin puolella, ei välilyöntejä eikä pilkkuja, kuten kari@example.no.
flaw-near-domain = pitäisikö olla { $domain }? Yksi kirjain eroaa; toista osoite asiakkaalle.
flaw-unusual-address = tämä on epätavallinen osoite; toista se asiakkaalle.
flaw-zip-no = norjalaisessa postinumerossa on neljä numeroa, kuten 0153.
flaw-zip-dk = tanskalaisessa postinumerossa on neljä numeroa, kuten 2100.
flaw-zip-se = ruotsalaisessa postinumerossa on viisi numeroa, kuten 11351 tai 113 51.
flaw-zip-fi = suomalaisessa postinumerossa on viisi numeroa, kuten 00100.
flaw-other-town = postinumeron postitoimipaikka on { $town }.
flaw-no-country = tällaista maata ei ole; kirjoita kaksi kirjainta tai nimi, kuten NO tai Norja.
flaw-not-a-date = tämä ei ole päivämäärä; kirjoita kuten 17.5.1987, 170587 tai 17. toukokuuta 1987.
flaw-born-ahead = tämä päivä on vasta edessä; kirjoita syntymäaika, kuten 17.5.1987.
flaw-born-long-ago = tämä on ennen vuotta 1900; kirjoita syntymäaika, kuten 17.5.1987.
flaw-other-gender = täällä käytetään sanoja { $known }; palvelin voi torjua muut.
flaw-not-an-answer = kirjoita y (kyllä) tai n (ei); tyhjä on ei kirjattu.
flaw-required = tämä ei saa olla tyhjä.
flaw-not-a-text = tämä ei ole teksti.
flaw-not-whole = tämä ei ole kokonaisluku; kirjoita numeroin, kuten 42 tai -7.
flaw-not-a-number = tämä ei ole luku; kirjoita kuten 42, -7 tai 1,50.
flaw-not-a-choice = tätä ei voi valita; kirjoita { $choices }.
mismatch = Pitäisi olla { $wanted }, mutta on { $found }. Muokkaus muuntaa sen.
mismatch-locks = Pitäisi olla { $wanted }, mutta on { $found }. Sitä ei voi muuttaa täällä.
own-text = teksti
own-integer = kokonaisluku
own-number = luku
own-boolean = totuusarvo
own-date = päivämäärä

phone-not-digits = puhelinnumero koostuu numeroista, kuten 91234567 tai +4791234567.
phone-no-digits = tässä ei ole numeroita; kirjoita kuten 91234567 tai +4791234567.
phone-place = { $code } ({ $country })
phone-length = { $place }: maatunnuksen jälkeen tulee { $usual } numeroa, ei { $found }.
phone-length-unknown = { $place }: numeroita maatunnuksen jälkeen on eri määrä kuin { $found }.
phone-code-of-zero = mikään maatunnus ei ala nollalla; kirjoita kuten +4791234567.
phone-no-code = mikään maatunnus ei ala näin: +{ $begin }; kirjoita kuten +4791234567.
phone-needs-code = kirjoita + ja maatunnus, kuten +4791234567; tämän maan numeroita ei tunneta täällä.
phone-needs-code-for = kirjoita + ja maatunnus, kuten +4791234567; näitä numeroita ei tunneta täällä: { $country }.

reference-empty = Kirjoita puhelinnumero, tunnus tai ulkoinen tunnus; API ei voi hakea nimellä.
reference-no-phone = Kirjoita puhelinnumero tämän perään: { $prefix }
reference-no-id = Kirjoita tunnus tämän perään: { $prefix }
reference-no-external-id = Kirjoita ulkoinen tunnus tämän perään: { $prefix }
reference-ambiguous = { $digits } voi olla ulkoinen tunnus tai puhelinnumero: kirjoita ext:{ $digits } tai phone:{ $digits }.
reference-not-a-phone = Tämä ei ole puhelinnumero: { $why }
reference-phone = Matkapuhelin { $phone }
reference-id = Tunnus { $id }
reference-external-id = Ulkoinen tunnus { $id }

## Numbers

number-group = {" "}
number-decimal = ,

## Times

date = { $day }.{ $month }.{ $year }
clock = { $hour }.{ $minute }
clock-to-second = { $hour }.{ $minute }.{ $second }
day-and-clock = { $date } klo { $clock } { $zone }
day-and-time = { $date } { $clock }
month-01 = 1
month-02 = 2
month-03 = 3
month-04 = 4
month-05 = 5
month-06 = 6
month-07 = 7
month-08 = 8
month-09 = 9
month-10 = 10
month-11 = 11
month-12 = 12

moment = { $day } ({ $distance })

ago-moments = juuri nyt
ago-minutes = { $count ->
    [one] 1 min sitten
   *[other] { $count } min sitten
}
ago-hours = { $count ->
    [one] 1 tunti sitten
   *[other] { $count } tuntia sitten
}
ago-days = { $count ->
    [one] 1 päivä sitten
   *[other] { $count } päivää sitten
}
ago-weeks = { $count ->
    [one] 1 viikko sitten
   *[other] { $count } viikkoa sitten
}
ago-months = { $count ->
    [one] 1 kk sitten
   *[other] { $count } kk sitten
}
ago-years = { $count ->
    [one] 1 vuosi sitten
   *[other] { $count } vuotta sitten
}
in-moments = alle minuutin päästä
in-minutes = { $count ->
    [one] 1 minuutin päästä
   *[other] { $count } minuutin päästä
}
in-hours = { $count ->
    [one] 1 tunnin päästä
   *[other] { $count } tunnin päästä
}
in-days = { $count ->
    [one] 1 päivän päästä
   *[other] { $count } päivän päästä
}
in-weeks = { $count ->
    [one] 1 viikon päästä
   *[other] { $count } viikon päästä
}
in-months = { $count ->
    [one] 1 kuukauden päästä
   *[other] { $count } kuukauden päästä
}
in-years = { $count ->
    [one] 1 vuoden päästä
   *[other] { $count } vuoden päästä
}
before-moments = alle minuuttia aiemmin
before-minutes = { $count ->
    [one] 1 min aiemmin
   *[other] { $count } min aiemmin
}
before-hours = { $count ->
    [one] 1 tunti aiemmin
   *[other] { $count } tuntia aiemmin
}
before-days = { $count ->
    [one] 1 päivä aiemmin
   *[other] { $count } päivää aiemmin
}
before-weeks = { $count ->
    [one] 1 viikko aiemmin
   *[other] { $count } viikkoa aiemmin
}
before-months = { $count ->
    [one] 1 kk aiemmin
   *[other] { $count } kk aiemmin
}
before-years = { $count ->
    [one] 1 vuosi aiemmin
   *[other] { $count } vuotta aiemmin
}
after-moments = alle minuuttia myöhemmin
after-minutes = { $count ->
    [one] 1 min myöhemmin
   *[other] { $count } min myöhemmin
}
after-hours = { $count ->
    [one] 1 tunti myöhemmin
   *[other] { $count } tuntia myöhemmin
}
after-days = { $count ->
    [one] 1 päivä myöhemmin
   *[other] { $count } päivää myöhemmin
}
after-weeks = { $count ->
    [one] 1 viikko myöhemmin
   *[other] { $count } viikkoa myöhemmin
}
after-months = { $count ->
    [one] 1 kk myöhemmin
   *[other] { $count } kk myöhemmin
}
after-years = { $count ->
    [one] 1 vuosi myöhemmin
   *[other] { $count } vuotta myöhemmin
}
left-moments = vielä alle minuutin
left-minutes = { $count ->
    [one] vielä 1 minuutin
   *[other] vielä { $count } minuuttia
}
left-hours = { $count ->
    [one] vielä 1 tunnin
   *[other] vielä { $count } tuntia
}
left-days = { $count ->
    [one] vielä 1 päivän
   *[other] vielä { $count } päivää
}
left-weeks = { $count ->
    [one] vielä 1 viikon
   *[other] vielä { $count } viikkoa
}
left-months = { $count ->
    [one] vielä 1 kuukauden
   *[other] vielä { $count } kuukautta
}
left-years = { $count ->
    [one] vielä 1 vuoden
   *[other] vielä { $count } vuotta
}

## The Promotions tab

promotions-usable-now = nyt kelpaavia etuja { $usable }/{ $count }
promotions-usable = etuja kelpaa { $usable }/{ $count }
promotions-none = ei etuja
promotions-unknown = etuja ei tiedetä
promotions-nothing = Tällä asiakkaalla ei ole etuja.
promotions-not-told = Ei tiedossa: API ei lähettänyt etujen listaa.
promotions-no-list = Edut eivät ole listana: { $odd }

promotions-all = Kaikki
promotions-what-if = Entä jos
promotions-no-name = (ei nimeä)
promotions-shown = { $shown }/{ $count }
promotions-none-usable = Mikään etu ei kelpaa nyt. { $back } näyttää kaikki.
promotions-none-not-yet = Mikään etu ei ala myöhemmin. { $back } näyttää kaikki.
promotions-none-expired = Mikään etu ei ole päättynyt. { $back } näyttää kaikki.
promotions-none-used-up = Mitään etua ei ole käytetty loppuun. { $back } näyttää kaikki.
promotions-none-off = Mikään etu ei ole pois käytöstä. { $back } näyttää kaikki.
promotions-none-elsewhere = Mikään etu ei rajoitu muihin myymälöihin tai kanaviin. { $back } näyttää kaikki.
promotions-none-with = Missään edussa ei ole tekstiä ”{ $text }”. { $back } näyttää kaikki.
promotions-none-in-state-with = Missään edussa, jonka tila on ”{ $state }”, ei ole tekstiä ”{ $text }”. { $back } näyttää kaikki.

column-name = Nimi
column-type = Tyyppi
column-state = Tila
column-from = Alkaa
column-to = Päättyy
column-used = Käyttö
column-value = Arvo
column-channels = Kanavat
sorted-by-name = nimen mukaan
sorted-by-type = tyypin mukaan
sorted-by-state = tilan mukaan
sorted-by-from = alun mukaan
sorted-by-to = lopun mukaan
sorted-by-used = käytön mukaan
sorted-by-value = arvon mukaan
sorted-by-channels = kanavan mukaan
sorted-as-sent = saapumisjärjestys

what-if-time = Aika
what-if-store = Myymälä
what-if-channel = Kanava
what-if-any-store = kaikki
what-if-any-channel = kaikki
what-if-now-or = nyt, tai 24.12.2026 10.00
what-if-soon = 24.12.2026 10.00
what-if-now = nyt
what-if-hint = Kirjoita aika, myymälä tai kanava: taulukko vastaa sen mukaan.
what-if-hint-short = Taulukko vastaa kirjoittamasi mukaan.
what-if-problem = { $problem } Alla tilanne nyt.
what-if-no-time = ”{ $typed }” ei ole aika, kuten 24.12.2026 10.00 tai huomenna 18.00.
what-if-no-channel = ”{ $typed }” ei ole kanava; kanavat ovat POS, ECOM ja ALL.
what-if-in-store = myymälä { $store }
what-if-answer = kelpaisi { $would }/{ $count }
what-if-asked = Kysytty: { $asked } — { $answer }
what-if-answer-first = { $answer } ({ $asked })

detail-now = Nyt
detail-name = Nimi
detail-description = Kuvaus
detail-terms = Ehdot
detail-channel = Kanava
detail-value-type = Arvon tyyppi
detail-value = Arvo
detail-message = Viesti
detail-valid-from = Alkaa
detail-valid-to = Päättyy
detail-time-of-day = Kellonaika
detail-redeemed = Käytetty
detail-limit = Raja
detail-unlimited = Rajaton
detail-products = Tuotteet
detail-not-for = Ei koske
detail-stores = Myymälät
detail-link = Linkki
detail-image = Kuva
detail-type = Tyyppi
detail-id = Tunnus
detail-available = Käytössä
detail-affiliate = Kumppani
detail-affiliate-id = Kumppanitunnus
detail-sort-order = Järjestys
detail-all-day = koko päivä
detail-hours = { $from }–{ $to } (ilmoitettu asiakkaille; vain yllä olevat päivät ratkaisevat)
detail-all = kaikki
none = –
yes = kyllä
no = ei
odd = outo: { $raw }

redemptions = { $count ->
    [one] 1 käyttökerta
   *[other] { $count } käyttökertaa
}
redemption-when = Milloin
redemption-store = Myymälä
redemption-receipt = Kuitti
redemption-sent = Lähetetty aika

## The Loyalty tab

stamp-card = Leimakortti
stamp-cards = Leimakortit
stamp-cards-none = Tällä asiakkaalla ei ole leimakortteja.
stamp-cards-not-told = Ei tiedossa: API ei lähettänyt leimakorttien listaa.
rows-of = { $first }–{ $last } / { $count }
points = Pisteet
points-spendable = Käytettävissä
points-pending = Tulossa
points-expired = Vanhentunut
points-earned = Kertynyt
points-balance = Saldo
points-more = Nämä ovat yhteensä enemmän kuin on koskaan kertynyt.
points-rest = Palkki on kaikki kertyneet pisteet; · on käytetty tai ei tiedossa.
points-not-told = Palkki on kaikki kertyneet pisteet; · ei ole tiedossa.
points-of-all = Palkki on kaikki kertyneet pisteet.
points-of-three = Palkki on nämä kolme; kaikkiaan kertynyttä ei tiedetä.
points-no-bar = Ei palkkia: liian vähän tietoa.
points-no-date = API ei kerro, milloin tulevat pisteet saa käyttöön.
card-full = Täynnä — voi käyttää
card-full-over = { $over ->
    [one] Täynnä — voi käyttää, 1 leima yli
   *[other] Täynnä — voi käyttää, { $over } leimaa yli
}
card-left = { $left ->
    [one] 1 puuttuu
   *[other] { $left } puuttuu
}
card-extended = Lisätiedot
card-odd = Outo
card-stamps = Leimoja
card-needed = Tarvitaan

## The Extra tab

extra-answer = Raaka vastaus muotoiltuna
screen-too-small = Pääte on { $size }; asiakkaan näyttämiseen tarvitaan vähintään { $least }. Mitään ei katoa, ja näppäimet odottavat siihen asti.

## The frame of the screen

tab-profile = Profiili
tab-loyalty = Pisteet
tab-promotions = Edut
tab-consents = Suostumukset
tab-extra = Muut
tab-journal = Historia
badge-demo = DEMO
badge-production = PROD { $environment }
header-ticket = tiketti { $ticket }
header-ticket-offered = tiketti { $ticket }? { $key }
header-ticket-key = tiketti? { $key }
header-never-read = ei luettu
header-read = luettu { $time }
header-masked = peitetty
header-read-only = vain luku
header-locked = lukittu ({ $key })
header-unlocked = lukitus auki
strip-blind = Mitään ei vielä tiedetä: avaa asiakas puhelinnumerolla tai tunnuksella, niin näet kaiken.
strip-pending = { $pending } tulossa
strip-point-to-spend = { $points } piste käytettävissä
strip-points-to-spend = { $points } pistettä käytettävissä
strip-points = { $points } pist.
strip-points-unknown = pisteitä ei tiedetä
more-below = ↓ lisää
rows-more = { $arrows } lisää
customers-close = { $key } Sulje

## The Journal tab

journal-about = Mitä tältä koneelta on lähetetty tälle asiakkaalle. { $key } palauttaa valitun kentän vanhan arvon, otsikon kohdalla koko tallennuksen.
journal-nothing = Täältä ei ole vielä tallennettu mitään.
journal-none-with = Missään tallennuksessa ei ole tätä tekstiä. { $back } näyttää kaikki.
journal-attempts = { $outcome } ({ $count } yritystä)
journal-ticket = { $outcome }, tiketti { $ticket }
journal-wiped = (poistettu: säilytysaika päättynyt)
journal-not-read = (ei luettu)
value-empty = (tyhjä)
value-absent = (puuttuu)
value-noted = { $value } ({ $note })
age-under-one = alle vuoden
age-years = { $years ->
    [one] 1 vuosi
   *[other] { $years } vuotta
}
server-time = palvelimen aika
not-a-choice = ei mikään vaihtoehdoista
ended-stored = Tallennettu
ended-stored-read-back = Tallennettu (varmistettu lukemalla)
ended-stored-and-more = Tallennettu; palvelin muutti jotain muuta
ended-stored-read-back-and-more = Tallennettu (varmistettu lukemalla); palvelin muutti jotain muuta
ended-partly-stored = Osittain tallennettu
ended-partly-stored-read-back = Osittain tallennettu (varmistettu lukemalla)
ended-held = Ei lähetettävää: kaikki oli jo palvelimella
ended-decided = Päätetty: palvelimen arvot jäivät voimaan
ended-refused = Ei tallennettu
ended-refused-status = Ei tallennettu ({ $status })
ended-shown-old = Ei tallennettu: palvelimella olivat yhä vanhat arvot
ended-cancelled-not-stored = Peruttu; ei tallennettu
ended-not-sent = Ei lähetetty
ended-not-read = Ei lähetetty: asiakasta ei voitu lukea ensin
ended-not-read-status = Ei lähetetty: asiakasta ei voitu lukea ensin ({ $status })
ended-undecided = Ei lähetetty: joku muukin muutti samoja kenttiä
ended-other-customer = Ei lähetetty: uudelleen luettaessa tuli toinen asiakas
ended-unsendable = Ei lähetetty: tietoja ei voi lähettää turvallisesti takaisin
ended-cancelled-not-sent = Peruttu; ei lähetetty
ended-unsure = Ei varmaa, tallentuiko se
ended-shown-other = Ei varmaa, tallentuiko se: palvelimella oli jotain muuta
ended-cancelled-unsure = Peruttu; ei varmaa, tallentuiko se

## The Consents tab

consents-odd = API lähetti suostumusten sijasta: { $odd }
consents-not-recorded = ei kirjattu
switch-yes-key = k
switch-no-key = e
consents-evidence = tunnus { $id }  { $date }
consents-no-id = puuttuu
consents-no-date = ei päivää
town-offered = Tab: { $town }
was = oli { $value }

## Plain mode

plain-on-flag = Rivitila: päällä, koska annettiin --plain. "help" luettelee komennot.
plain-on-variable = Rivitila: päällä, koska STAMKUNDE_PLAIN on asetettu. "help" luettelee komennot.
plain-on-file = Rivitila: päällä, koska asetuksissa on plain = true. "help" luettelee komennot.
plain-on-accessible = Rivitila: päällä, koska ACCESSIBLE on asetettu. "help" luettelee komennot.
plain-on-dumb = Rivitila: päällä, koska TERM=dumb. "help" luettelee komennot.
plain-environment-demo = Ympäristö: DEMO, keksittyjä asiakkaita tällä koneella.
plain-environment = Ympäristö: { $environment }.
plain-environment-production = Ympäristö: PROD { $environment }.
plain-locked = Lukittu: { $why }
plain-notice = Ilmoitus: { $words }
plain-problem = Ongelma: { $words }
plain-warning = Varoitus: { $words }
plain-saved = Tallennettu: { $words }
plain-note = Merkintä: { $words }
plain-about = Asiakkaasta: { $customer }.
plain-covered = peitetty
plain-empty = tyhjä
plain-unknown = ei tiedossa
plain-nothing-new = Ilmoitus: Ei mitään uutta.
plain-customer = Asiakas: { $customer }.
plain-customer-read = Asiakas: { $customer }, luettu { $time }.
plain-customer-unread = Asiakas: { $customer }, ei luettu. Vain kirjoittamasi lähetetään.
plain-customer-none = Asiakas: Yhtään ei ole auki. "open" ja puhelinnumero, tunnus tai ulkoinen tunnus avaa asiakkaan.
plain-points = Pisteet: { $spendable } käytettävissä.
plain-points-pending = Pisteet: { $spendable } käytettävissä, { $pending } tulossa.
plain-points-all = Pisteet: { $spendable } käytettävissä, { $pending } tulossa, { $expired } vanhentunut, { $earned } kertynyt kaikkiaan.
plain-card = Kortti { $number }: { $card }, leimoja { $count }, tarvitaan { $total }.
plain-card-full = Kortti { $number }: { $card }, leimoja { $count }, tarvitaan { $total }, täynnä.
plain-cards = { $count ->
    [one] Kortit: 1 leimakortti.
   *[other] Kortit: { $count } leimakorttia.
}
plain-usable = Edut: { $count }, nyt kelpaa { $usable }.
plain-unsaved = Muutokset: { $changes }.
plain-field = Kenttä { $number }, { $label }: { $value }
plain-field-changed = Kenttä { $number }, { $label }: { $value }, oli { $old }
plain-field-remark = Huomautus kentästä { $number }, { $label }: { $remark }
plain-fields = { $count ->
    [one] Kentät: 1.
   *[other] Kentät: { $count }.
}
plain-consents = { $count ->
    [one] Suostumukset: 1.
   *[other] Suostumukset: { $count }.
}
plain-raw = Kentän { $number } raaka-arvo, { $label }: { $raw }
plain-changes = { $count ->
    [one] Muutokset: 1 tallentamaton muutos.
   *[other] Muutokset: { $count } tallentamatonta muutosta.
}
plain-changes-none = Muutokset: Ei yhtään.
plain-change = Muutos { $number }, { $label }: vanha { $old }, uusi { $new }
plain-conflict = Ristiriita, { $label }: joku muukin muutti tätä. Oli { $was }, toisen on { $theirs }, oma on { $yours }
plain-conflict-gone = Ristiriita, { $label }: joku muukin muutti tätä. Oli { $was }, toisen on { $theirs }, eikä omaa voi enää lähettää. { $why }
plain-conflict-unclear = Ristiriita, { $label }: palvelimella on muuta kuin lähetettiin. Oli { $was }, palvelimella on { $stored }, oma on { $yours }
plain-promotions = { $count ->
    [one] Edut: 1, { $usable } kelpaa nyt.
   *[other] Edut: { $count }, { $usable } kelpaa nyt.
}
plain-promotions-found = { $count ->
    [one] Edut: 1 sisältää tekstin "{ $text }".
   *[other] Edut: { $count } sisältää tekstin "{ $text }".
}
plain-promotions-none = Edut: { $words }
plain-promotion = Etu { $number }, { $promotion }: { $why }
plain-promotion-detail = Etu { $number }, { $label }: { $value }
plain-what-if = Entä jos: { $words }
plain-extra = { $count ->
    [one] Lisätiedot: 1 arvo.
   *[other] Lisätiedot: { $count } arvoa.
}
plain-member = Arvo { $name }: { $value }
plain-journal = { $count ->
    [one] Historia: 1 tallennus.
   *[other] Historia: { $count } tallennusta.
}
plain-journal-none = Historia: { $words }
plain-journal-save = Tallennus { $number }, { $time }: { $outcome }
plain-journal-change = Tallennettu muutos { $number }, { $label }: vanha { $old }, uusi { $new }
plain-journal-wiped = Tallennettu muutos { $number }, { $label }: { $why }
plain-drafts = { $count ->
    [one] Luonnokset: 1.
   *[other] Luonnokset: { $count }.
}
plain-drafts-none = Luonnokset: Ei yhtään.
plain-draft = Luonnos { $number }, { $customer }: { $about }
plain-customers = { $count ->
    [one] Asiakkaat: 1 on auki.
   *[other] Asiakkaat: { $count } on auki.
}
plain-open = Auki { $number }: { $customer }
plain-open-unsaved = Auki { $number }: { $customer }, { $changes }
plain-found = { $count ->
    [one] Löytyi: 1.
   *[other] Löytyi: { $count }.
}
plain-row = Rivi { $number }: { $customer }
plain-row-about = Rivi { $number }: { $customer }, { $about }
plain-beside = { $first }, { $second }
plain-more = { $count ->
    [one] Lisää: 1 jäljellä. "more" kertoo sen.
   *[other] Lisää: { $count } jäljellä. "more" kertoo seuraavat.
}
plain-more-none = Ilmoitus: Jatkettavaa listaa ei ole.
plain-step-opening = Vaihe: Luetaan { $customer }.
plain-step-reading = Vaihe: Asiakas luetaan uudelleen ennen lähettämistä.
plain-step-sending = Vaihe: Lähetetään, yritys { $attempt }.
plain-step-reading-back = Vaihe: Ei varmaa, tallentuiko se: { $why } Tarkistetaan tallennus.
plain-step-waiting = Vaihe: { $why } Odotetaan ja yritetään uudelleen. "cancel" peruu.
plain-still-reading = Vaihe: Luetaan yhä, { $seconds } s. "cancel" peruu.
plain-still-sending = Vaihe: Lähetetään yhä, { $seconds } s. "cancel" peruu.
plain-still-reading-back = Vaihe: Tarkistetaan yhä tallennusta, { $seconds } s. "cancel" peruu.
plain-still-waiting = Vaihe: Odotetaan yhä, { $seconds } s jäljellä. "cancel" peruu.
plain-ask = Kysymys: { $question } Kyllä on "{ $yes }", ei on "{ $no }"; Enter on ei.
plain-ask-yes = Kysymys: { $question } Kyllä on "{ $yes }", ei on "{ $no }"; Enter on kyllä.
plain-ask-three = Kysymys: { $question } Kyllä on "{ $yes }", ei on "{ $no }", hylkää on "{ $also }"; Enter on ei.
plain-ask-three-yes = Kysymys: { $question } Kyllä on "{ $yes }", ei on "{ $no }", hylkää on "{ $also }"; Enter on kyllä.
plain-send = { $count ->
    [one] Kysymys: Lähetetäänkö 1 muutos? kyllä tai ei; Enter on ei.
   *[other] Kysymys: Lähetetäänkö { $count } muutosta? kyllä tai ei; Enter on ei.
}
plain-send-production = { $count ->
    [one] Kysymys: Lähetetäänkö 1 muutos ympäristöön PROD { $environment }? kyllä tai ei; Enter on ei.
   *[other] Kysymys: Lähetetäänkö { $count } muutosta ympäristöön PROD { $environment }? kyllä tai ei; Enter on ei.
}
plain-send-none = Kysymys: Pidetäänkö palvelimen arvot? kyllä tai ei; Enter on ei.
plain-decide = Kysymys: Kumpi arvo, { $label }? toisen vai oma; Enter ei lähetä mitään.
plain-decide-theirs = Kysymys: Kumpi arvo, { $label }? Vain toisen voi valita; Enter ei lähetä mitään.
plain-which = Kysymys: Kuka? Numero listasta, puhelinnumero, tunnus tai ulkoinen tunnus; Enter on ei kukaan.
plain-key = Kysymys: Mikä on API-avain osoitteeseen { $host }? Kirjoittamaasi ei näytetä, ja se säilyy lopettamiseen asti; Enter on ei mitään.
plain-key-again = Kysymys: Mikä on API-avain osoitteeseen { $host }? Kirjoittamaasi ei näytetä, ja se säilyy lopettamiseen asti; pelkkä Enter lukee uudelleen: { $source }; "cancel" jättää sen.
plain-ticket = Kysymys: Mikä tiketti? Enter pitää entisen.
plain-ticket-is = Tiketti: { $ticket }
plain-check = Tarkistus: { $words }
plain-check-ask = Kysymys: Mitä soittaja kertoo? Enter lopettaa.
plain-ticket-none = Tiketti: Ei mitään.
plain-unread = Kysymys: { $about } Enter on ei mitään.
plain-answer-yes-no = Ongelma: Vastaus on kyllä tai ei.
plain-answer-three = Ongelma: Vastaus on kyllä, ei tai hylkää.
plain-answer-whose = Ongelma: Vastaus on toisen tai oma.
plain-answer-theirs = Ongelma: Vastaus on toisen, tai ei mitään.
plain-answer-number = Ongelma: Sellaista numeroa ei ole.
plain-too-early = Ongelma: Tämä tuli ennen kysymystä. Vastaa nyt.
plain-left = Ilmoitus: Mitään ei lähetetty.
plain-left-as-it-is = Ilmoitus: Mitään ei tehty.
plain-request = Pyyntö: { $head }
plain-request-body = Sisältö: { $body }
plain-last-try = Viime yritys: { $words }
plain-help = { $count ->
    [one] Komennot: 1.
   *[other] Komennot: { $count }.
}
plain-help-row = Komento { $command }: { $about }
plain-help-help = luettelee komennot.
plain-help-more = kertoo listan loput.
plain-help-open = avaa asiakkaan puhelinnumerolla, tunnuksella tai ulkoisella tunnuksella. Pelkkänä luettelee täällä tunnetut.
plain-help-customer = kertoo, kuka on auki. Numerolla komennosta "customers" siirtyy siihen asiakkaaseen.
plain-help-customers = luettelee auki olevat.
plain-help-next = siirtyy seuraavaan avoimeen.
plain-help-previous = siirtyy edelliseen avoimeen.
plain-help-close = sulkee asiakkaan. Tallentamattomat muutokset säilyvät tällä koneella.
plain-help-pin = pitää asiakkaan komennon "open" listassa tai päästää sen.
plain-help-reload = lukee asiakkaan uudelleen ja pitää muutoksesi.
plain-help-unread = muuttaa asiakasta ulkoisella tunnuksella, kun API ei voi hakea sitä.
plain-help-fields = luettelee kaikki kentät numeroineen.
plain-help-say = kertoo kentän. Myös nimi käy.
plain-help-set = antaa kentälle arvon. Listan kohdat erotellaan pilkuilla, suostumus on kyllä tai ei.
plain-help-clear = tyhjentää kentän.
plain-help-restore = palauttaa arvon, joka kentällä oli luettaessa.
plain-help-raw = kertoo arvon sellaisena kuin API lähetti sen.
plain-help-same = antaa kentälle saman arvon kuin edellisellä asiakkaalla.
plain-help-repeat = tekee viime tallennuksen muutokset myös tälle asiakkaalle ja kysyy ennen lähettämistä.
plain-help-changes = luettelee tallentamattomat.
plain-help-undo = kumoaa viime muutoksen.
plain-help-redo = tekee sen uudelleen.
plain-help-discard = hylkää tallentamattomat muutokset kysymyksen jälkeen. Numerolla komennosta "drafts" hylkää sen luonnoksen.
plain-help-loyalty = kertoo pisteet ja leimakortit.
plain-help-promotions = luettelee edut ja kelpaavatko ne. Sanalla luettelee ne, joissa se on.
plain-help-why = kertoo, miksi etu kelpaa tai ei kelpaa.
plain-help-promotion = kertoo kaiken edusta.
plain-help-what-if = kertoo, mitkä edut kelpaisivat silloin ja siellä. Tyhjä on mikä tahansa.
plain-help-consents = luettelee suostumukset.
plain-help-extra = luettelee extendedProperties-arvot. "extra NIMI JSON" muuttaa yhden, "extra {"{"}...{"}"}" kaikki.
plain-help-journal = luettelee, mitä tämä kone on lähettänyt.
plain-help-put-back-lost = palauttaa täällä tallennetun, jonka joku muu on muuttanut, ja kysyy ennen lähettämistä.
plain-help-put-back = palauttaa arvon tallennettua muutosta edeltäneeksi.
plain-help-put-back-save = palauttaa kaikki tallennusta edeltäneet arvot ja kysyy ennen lähettämistä.
plain-help-save = kertoo jokaisen muutoksen, kysyy ja lähettää.
plain-help-request = kertoo tarkalleen, mitä lähetettäisiin.
plain-help-cancel = peruu meneillään olevan tai jättää kysymyksen. Ctrl+C tekee saman.
plain-help-note = kertoo, mitä historian tallennus muutti, tikettiin sopivana tekstinä; ilman numeroa viimeisin. "note why 2" koskee etua 2. Lopussa voi olla kieli: en, nb, sv, da tai fi.
plain-help-ticket = nimeää tiketin, jota työ koskee; "-" on ei mitään.
plain-help-drafts = luettelee tallentamattomat muutokset suljetuista asiakkaista. Numerolla avaa yhden.
plain-help-mask = peittää nimet, puhelinnumerot, sähköpostit, osoitteet ja syntymäajat tai kertoo ne taas.
plain-help-check = vertaa soittajan kertomaa asiakastietoihin eikä kerro arvoja.
plain-help-unlock = sallii muutokset tuotannossa kysymyksen jälkeen tai lukitsee taas.
plain-help-quit = lopettaa ohjelman. Tallentamattomat muutokset säilyvät.
plain-no-command = Ongelma: Komentoa tai kenttää "{ $command }" ei ole. "help" luettelee komennot.
plain-no-field = Ongelma: Kenttää { $field } ei ole. "fields" luettelee ne.
plain-many-fields = Ongelma: "{ $field }" on usean kentän nimi. Käytä numeroa.
plain-takes = Ongelma: Kirjoita se näin: "{ $command }".
plain-no-promotion = Ongelma: Etua { $number } ei ole. "promotions" luettelee ne.
plain-no-change = Ongelma: Tallennettua muutosta { $number } ei ole. "journal" luettelee ne.
plain-no-save = Ongelma: Tallennusta { $number } ei ole. "journal" luettelee ne.
plain-no-draft = Ongelma: Luonnosta { $number } ei ole. "drafts" luettelee ne.
plain-no-customer = Ongelma: Avointa asiakasta { $number } ei ole. "customers" luettelee ne.
plain-nobody-open = Ongelma: Yhtään asiakasta ei ole auki. "open" avaa asiakkaan.
doctor-version = versio
doctor-system = järjestelmä
doctor-terminal = pääte
doctor-no-terminal = ei ole
doctor-size = koko
doctor-colours = värit
doctor-no-colours = ei ole
doctor-clipboard = leikepöytä
doctor-clipboard-terminal = päätteen oma
doctor-plain = rivitila
doctor-ground = tausta
doctor-ground-not-told = pääte ei kerro
doctor-widths = leveydet
doctor-widths-right = { $widths }, kuten pitää
doctor-widths-wrong = { $widths }, ei kuten pitää: näyttö voi näyttää vinolta
doctor-widths-not-told = pääte ei kerro
doctor-asks = Paina jokaista pyydettyä näppäintä. Enter ohittaa, Ctrl+C lopettaa kysymykset.
doctor-press = { $nth }/{ $of }: paina { $key }
doctor-press-paste = { $nth }/{ $of }: liitä kuten tässä päätteessä liitetään (usein Ctrl+Shift+V)
doctor-pad = 5 (numeronäppäimistö)
doctor-altgr = @ (AltGr)
doctor-paste = liittäminen
doctor-result = { $key }: { $came }
doctor-arrives = tulee perille
doctor-arrives-as-escape = tulee perille Esc-näppäimenä ja näppäimenä, mikä toimii myös
doctor-arrives-as = tulee perille näin: { $what }
doctor-arrives-not = ei tule perille
doctor-skipped = ohitettu
doctor-paste-works = tulee yhtenä kappaleena ja on kopioitu teksti: leikepöytä toimii
doctor-paste-foreign = tulee yhtenä kappaleena, mutta on muu kuin kopioitu teksti: kopiointi ei ulotu tähän leikepöytään
doctor-paste-letters = tulee yksittäisinä kirjaimina: pääte ei merkitse liitettyä tekstiä
doctor-try-api = Luetaanko rajapinnasta, jotta nähdään, hyväksyykö se avaimen? Mitään ei muuteta.
doctor-api-works = Rajapinta vastaa ja hyväksyy avaimen.
doctor-fits = Nämä rivit sopivat tähän työpisteeseen:
doctor-nothing-fits-better = Asetukset sopivat tähän työpisteeseen sellaisinaan.
doctor-write = Kirjoitetaanko ne tiedostoon { $path }?
doctor-written = Kirjoitettu: { $path }
doctor-by-hand = osa näistä on jo asetettu tiedostossa { $path }; lisää rivit käsin

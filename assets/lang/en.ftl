### What the program says, in English: the measure for every other language.
###
### Above a message with arguments a comment declares each of them: `$name (text)` for words, ours or foreign, and
### `$name (count)` for a number of things, which can choose between `[one]` and `*[other]`. A line end is a blank.

## Sentences

# $words (text)
sentence = { $words }.
# $first (text)
# $second (text)
sentences = { $first }. { $second }.

## Keys

# $quit (text) the key that does
interrupt-quits = Nothing is selected to copy. { $quit } quits; so does Ctrl+C again.

## Commands: what each is called, what it does, and what else people call it, to find it by

action-save = Save
action-save-about = Review the changes and send them to the API.
action-save-called = send, store, submit, put, review, changes, write
action-open = Open
action-open-about = Open another customer; unsaved changes are kept.
action-open-called = customer, find, finder, search, look up, lookup, phone, e-mail, name, recent
action-edit-unread = Edit without reading
action-edit-unread-about = Change a customer by external id where the API cannot look one up; only what you type is sent.
action-edit-unread-called = blind, unread, external id, customer, open, new, write only
action-pin = Pin
action-pin-about = Keep this customer in the finder's list, or let it go again.
action-pin-called = favourite, favorite, keep, star, customer
action-next-customer = Next customer
action-next-customer-about = Show the next open customer.
action-next-customer-called = switch, window, right
action-previous-customer = Previous customer
action-previous-customer-about = Show the previous open customer.
action-previous-customer-called = switch, window, left
action-close = Close
action-close-about = Close this customer; unsaved changes are kept on this machine.
action-close-called = shut, leave, customer, window
action-undo = Undo
action-undo-about = Take back the last change, in any field.
action-undo-called = revert, back, cancel, change
action-redo = Redo
action-redo-about = Redo the change you undid last.
action-redo-called = repeat, again, forward
action-reload = Read again
action-reload-about = Read the customer again; unsaved changes are kept and merged.
action-reload-called = reload, refresh, fetch, update, customer
action-restore = Old value
action-restore-about = Put back the value this field had when it was read; in the Journal, the one before that save. In a field that you have not changed it takes the previous customer's value.
action-restore-called = restore, revert, reset, undo, field, previous
action-same = Previous customer's value
action-same-about = Give this field the value that the previous customer has there.
action-same-called = same, copy, before, household, family
action-repeat = Repeat on this customer
action-repeat-about = Make the changes of the last save on this customer, too, and review them.
action-repeat-called = again, same changes, apply
action-put-back = Put saved values back
action-put-back-about = Put back what was saved here and somebody else has changed since, and review it.
action-put-back-called = lost, overwritten, last, undone
action-discard = Discard changes
action-discard-about = Drop the unsaved changes to this customer, after a question; undo brings them back.
action-discard-called = throw away, drop, delete, draft, abandon, forget, unsaved
action-next-field = Next field
action-next-field-about = Go to the next field.
action-next-field-called = down, forward
action-previous-field = Previous field
action-previous-field-about = Go to the previous field.
action-previous-field-called = up, back
action-jump = Jump
action-jump-about = Go to a field, row or tab by its letter.
action-jump-called = go to, label, letters, field
action-profile-about = Show who the customer is and how to reach them.
action-profile-called = tab, name, address, phone, e-mail, contact
action-loyalty-about = Show points and stamp cards.
action-loyalty-called = tab, points, stamps, cards
action-promotions-about = Show promotions and whether they can be used.
action-promotions-called = tab, offers, coupons, vouchers, discounts
action-consents-about = Show what the customer has agreed to.
action-consents-called = tab, permissions, marketing, newsletter, sms, gdpr
action-extra-about = Edit extendedProperties as JSON, with the raw answer beside it.
action-extra-called = tab, json, extended properties, raw, members
action-journal-about = Show what was saved for this customer.
action-journal-called = tab, history, log, saves
action-next-tab = Next tab
action-next-tab-about = Show the tab to the right.
action-next-tab-called = forward, right
action-previous-tab = Previous tab
action-previous-tab-about = Show the tab to the left.
action-previous-tab-called = back, left
action-filter = Filter
action-filter-about = Show only the promotions, or the saves of the journal, that contain what you type.
action-filter-called = search, find
action-what-if = What if
action-what-if-about = Ask which promotions would work at another time, in another store or channel.
action-what-if-called = time, store, channel, simulate
action-only-state = State
action-only-state-about = Show only the promotions that are usable; again for each other state, then all of them.
action-only-state-called = filter, usable, expired
action-sort = Sort
action-sort-about = Sort the promotions by the next column; after the last one, as received.
action-sort-called = order
action-sort-back = Sort back
action-sort-back-about = Sort the promotions the other way round.
action-sort-back-called = order, reverse, descending
action-raw = Raw value
action-raw-about = Show the focused value exactly as the API sent it; in the review, the exact request.
action-raw-called = json, request, exact
action-copy = Copy
action-copy-about = Copy the focused value to the clipboard.
action-copy-called = clipboard
action-ticket = Ticket
action-ticket-about = Name the ticket you are working on.
action-ticket-called = case, number
action-note = Note
action-note-about = Show what a save changed, or why a promotion cannot be used, in words for the ticket.
action-note-called = copy note, ticket, summary, clipboard, reason
action-copy-curl = Copy as curl
action-copy-curl-about = Copy the save's request as curl, without the key.
action-copy-curl-called = request, clipboard, command
action-mask = Mask
action-mask-about = Cover names, phones, e-mails, addresses and birth dates on the screen, or show them again.
action-mask-called = hide, cover, privacy, personal data, blur, curtain
action-check = Check what is said
action-check-about = Compare what the caller says with the record, while it stays covered.
action-check-called = verify, compare, identity, caller, match
action-unlock = Unlock
action-unlock-about = Allow changes in a production environment, or lock it again.
action-unlock-called = lock, production, read-only, edit
action-palette = Commands
action-palette-about = List every command with its key.
action-palette-called = palette, actions, keys
action-help = Help
action-help-about = Explain what has focus, and list the keys.
action-help-called = keys, shortcuts, manual
action-back = Back
action-back-about = Close what is open; with nothing open, cancel what is in progress.
action-back-called = cancel, escape, close, stop, abort
action-quit = Quit
action-quit-about = Leave the program; asks first if anything would be lost.
action-quit-called = exit, leave, end, close, program

# $typed (text)
palette-none = No command matches “{ $typed }”.
# $why (text) one of the sentences below
palette-not-now = Not now: { $why }
not-now-no-customer = No customer is open.
not-now-can-look-up = Open the customer: the API can look up external ids.
not-now-nothing-saved = Nothing was saved since this customer was opened.
not-now-saving = The save is not over yet.
not-now-nothing-to-undo = There is nothing to undo.
not-now-nothing-to-redo = There is nothing to redo.
not-now-no-change-selected = No change is selected.
not-now-no-field = No field has focus.
not-now-unchanged = This field has not been changed.
not-now-no-customer-before = There is no previous customer.
not-now-nothing-to-repeat = Nothing has been saved since the program started.
not-now-nothing-lost = Nobody else has changed what was saved here, as far as is known.
not-now-no-other-customer = No other customer is open.
not-now-no-filter = Only promotions and the journal can be filtered.
not-now-only-promotions = This works on the Promotions tab only.
not-now-not-locked = Nothing is locked.
not-now-nothing-open = Nothing is open or in progress.
not-now-requesting = A request is still in progress.
not-now-wants-key = A save is waiting for another API key.
not-now-wants-word = A save is waiting for your answer.
not-now-all-sent = All of it was sent and may be stored.
not-now-nothing-unsaved = There are no unsaved changes.

## What keys do, in a word or two

hint-select = Select
hint-discard = Discard
hint-unpin = Unpin
hint-go-there = Go there
hint-cancel = Cancel
hint-other-button = Other button
hint-changes = Changes
hint-exact-request = Exact request
hint-scroll = Scroll
hint-run = Run
hint-language = Language
hint-confirm = Confirm
hint-use = Use it
hint-next = Next
hint-done = Done
hint-back-to-now = Back to now
hint-show-all = Show all
hint-give-key = Enter a key
hint-tabs = Tabs
hint-card = Card
hint-details = Details
hint-edit = Edit
hint-town = Take town
hint-to-answer = To the answer
hint-choose = Choose
hint-list = List
hint-add = Add
hint-remove = Remove
hint-change = Change
hint-not-recorded = Not recorded
hint-other-promotion = Other promotion
hint-table = Table

## The help

# $palette (text) the key that lists the commands
help-terminals = Terminals keep some keys for themselves: { $palette } runs every command by name. If Alt does not work, press Esc and then the key.
help-no-customer-title = No customer
help-no-customer = Open one by phone, id or external id.
help-text-title = In a text field
help-text = Just type. Home, End, Ctrl+Left, Ctrl+Right, Ctrl+A and Ctrl+E move the cursor; Alt+B and Alt+F move it by words. Shift with an arrow selects, and Ctrl+C copies that. Ctrl+W and Alt+D delete a word back and forward, Ctrl+U and Ctrl+K everything before and after the cursor. A changed field shows ● and its old value; an empty field clears the value.
help-choice-title = In a text field with a list
help-choice = Typing lists what matches, by code or name. Alt+Down lists everything with the current value marked, and what you type then replaces it. Up and Down choose; Enter, or leaving the field, takes what is marked in the open list. Esc closes it and, after Alt+Down, brings the old value back.
help-chips-title = In a list
help-chips = Typing begins a new item; Enter, a comma or leaving the field ends it. Left and Right move through the items, Backspace or Delete removes the marked one. Pasted text separated by commas or line breaks becomes several items.
help-switch-title = A switch with three states
help-switch = y is yes, n is no, Backspace is not recorded; Space and the arrows go through all three. Not recorded does not mean no.
help-fixed-title = A read-only value
help-fixed = You can copy it and show it raw, but not change it.
help-loyalty = Where there is room, a bar divides all points ever earned: to spend, pending, expired. A stamp card shows a row of stamps and how many are missing. Up and Down choose a card, PgUp and PgDn scroll its details. The API does not say when pending points can be spent.
# $filter (text) a key
# $only (text) a key
# $sort (text) a key
# $turn (text) a key
# $ask (text) a key
# $back (text) a key
help-promotions = The first words about the selected promotion say whether it can be used now, and every reason why not. { $filter } shows only those whose texts, the reasons included, contain all the words you type; { $only } shows those in one state. { $sort } sorts by the next column, { $turn } the other way round. { $ask } asks about another time (24.12.2026 10:00, tomorrow 18:00), store or channel. Enter shows one in full, where Left and Right go to its neighbours; { $back } goes back step by step.
help-extra = The tenant's members as JSON. When you leave the text, it becomes changes to single members, so what you did not touch goes back as it came; an empty text clears them all. A mistake is shown with its line and column, and what you typed stays. Tab goes to the whole answer beside it, which is read-only.
# $filter (text) a key
help-journal = What this machine sent for this customer. { $filter } shows the saves that contain all the words you type. You can put back the old value of the selected change, or on the heading of a save all of its old values, through the same review as any other change. Values are deleted after the days set in [retention].
help-reading-title = A customer being read
help-reading = You can choose a tab or open another customer in the meantime; Esc cancels.
help-unread-title = A customer that was not read
help-unread = Nothing is shown, and nothing can be changed, until the customer has been read. What you typed before is kept on this machine.
help-of-server = It comes from the server and cannot be changed here.
# $place (text) of the field in the answer
help-in-api = In the API: { $place }
# $discard (text) a key
help-finder = Type or paste a phone number in any form, an id or an external id; other words around it do no harm. phone:, id: and ext: say which it is. The beginning of a name or an e-mail address finds customers this machine knows: with unsaved changes, open, pinned or recent; aa, ae and oe find å, æ and ø. The API itself cannot search by name or e-mail. { $discard } discards the unsaved changes of the selected customer, after a question.
help-review-title = The review
help-review = Nothing has been sent yet. Enter on Save reads the customer again, adds your changes, sends one PUT and checks the answer. Where somebody else changed the same field, you decide: Space takes theirs, Space again yours. Save stays closed until you have decided them all; afterwards you are told which values were not used.
help-palette = Type the beginning of any word of a command's name or of what it does, or its key. Enter runs it; a command that cannot run now says why.
help-sheet-title = A text to read
help-sheet = The arrows, PgUp, PgDn, Home and End scroll; Esc closes it.
help-question-title = A question
help-question = Tab goes to the next answer, Enter picks the marked one, and Esc changes nothing.
help-key-title = The API key
help-key = What you type is not shown, and is kept only until you quit. Whatever was waiting for the key then continues. With nothing typed, Enter reads a key that comes from a file or a command again.
help-ticket-title = The ticket
help-check = Type or paste what the caller says: a phone number, a date of birth, a name, an e-mail or an address, in any spelling. The answer names the field that matches and never shows its value. Enter makes room for the next one.
help-ticket = Its number is shown in the header, in the journal and in notes. It is for this customer only: for the next one the last ticket is offered, and Enter takes it.
help-edit-unread = For a customer the API cannot look up. The record opens empty, the review warns you, and the answer to the first save shows what the server holds. Opening the customer by phone or id is safer.
help-jump-title = Jump labels
help-jump = Type a label to go there. A field always has the same one.

## Dialogs

ask-title = Are you sure?
key-title = API key
# $host (text)
key-about = The key for { $host }. It is kept until you quit.
# $path (text)
key-again-file = Enter alone reads the file { $path } again.
# $line (text)
key-again-command = Enter alone runs the command "{ $line }" again.
check-about = What does the caller say?
# $fields (text)
check-matches = Matches the { $fields }.
check-none = No match.
ticket-about = The number of the ticket for this customer. Leave it empty for none.
# $customer (text)
review-title = Save: { $customer }
# $customer (text)
review-title-production = Save to PROD: { $customer }
review-request = The exact request

# $key (text) the key that opens one
no-customer = No customer is open. { $key } finds one.

## The finder

finder-title = Open a customer
finder-takes = Phone, id or external id, or a name below; the API cannot search by name.
finder-address-of-nobody = The API cannot search by e-mail or name, and nobody known here has this address.
finder-address-or-id = The API cannot search by e-mail or name; this could only be an external id.
finder-address-known = The API cannot search by e-mail or name. Known on this machine:
finder-no-reference = Nothing in this text can be a phone, an id or an external id.
# $names (text) of customers
finder-again = Open again: { $names }
finder-no-match = no match in this list
finder-similar = similar name
finder-pinned = pinned
finder-sending = sent, outcome unknown
finder-open = open
finder-saving = open, being saved
# $ago (text) when
finder-opened = opened { $ago }

## Mistakes in `[keys]`

# $meant (text)
wrong-action-meant = there is no such action; did you mean "{ $meant }"?
# $known (text)
wrong-action = there is no such action; there are { $known }
wrong-needs-key = needs a key: without one you could get stuck
# $key (text)
bad-key-unknown = "{ $key }" is not a key; a key is like "ctrl+s", "alt+1", "f12" or "shift+tab"
# $key (text)
# $other (text) the name of another key
bad-key-same = "{ $key }" is the same as { $other } to a terminal
# $key (text)
bad-key-unsent = terminals cannot tell "{ $key }" apart; Ctrl goes with a letter or a named key, like "ctrl+pgup"
# $key (text)
bad-key-shifted = "{ $key }" cannot be told from the key without Shift
# $key (text)
bad-key-typed = "{ $key }" is typed into fields; with ctrl or alt it can be a command
# $key (text)
bad-key-edits = "{ $key }" edits text
# $key (text)
bad-key-discards = "{ $key }" discards changes in the finder
# $key (text)
bad-key-lists = "{ $key }" opens the list of a field
# $key (text)
bad-key-scrolls = "{ $key }" scrolls
# $key (text)
bad-key-back = "{ $key }" goes back; only back can have it
# $key (text)
bad-key-moves = "{ $key }" moves from field to field, and confirms or chooses in dialogs; only next-field and previous-field can have it
# $key (text)
bad-key-twice = "{ $key }" is there twice
# $key (text)
# $other (text) the name of another action
bad-key-taken = "{ $key }" is already the key of { $other }; give that one another key as well

## Customers that the API cannot look up

# $command (text) how to ask for it
finder-no-external-id = The API cannot look up external ids here. Search by phone or id, or use { $command }.
finder-takes-no-external-id = Phone or id, or a name below; the API cannot look up names or external ids.
unread-title = Edit without reading
unread-about = The external id. Only what you type is sent; a server that replaces whole records clears everything else.

## Unsaved changes

# $count (count)
changes = { $count ->
    [one] 1 unsaved change
   *[other] { $count } unsaved changes
}
# $count (count)
# $undecided (count) of them that somebody else changed, too
changes-undecided = { $count ->
    [one] 1 unsaved change ({ $undecided } to be decided)
   *[other] { $count } unsaved changes ({ $undecided } to be decided)
}
# $count (count)
# $customer (text) whose they are
changes-to = { $count ->
    [one] 1 unsaved change to { $customer }
   *[other] { $count } unsaved changes to { $customer }
}

## Fields that somebody else changed, too

# $fields (text) the labels of the fields
undecided-first = Not decided yet: { $fields }. Space takes theirs; Space again takes yours.
# $fields (text) the labels of the fields
undecided-first-theirs = Not decided yet: { $fields }. Space takes theirs; yours cannot be sent any more.
# $values (text) each value with its field
unused = Not used: { $values }.
# $field (text)
# $value (text)
unused-yours = { $field } { $value } (yours)
# $field (text)
# $value (text)
unused-theirs = { $field } { $value } (theirs)
# $unused (text) a sentence that names the values that were not used
kept-theirs = Nothing to send: their values are kept. { $unused }
nothing-to-send = Nothing to send.
hint-decide = Theirs or yours
# $count (count)
undecided = { $count ->
    [one] 1 field is not decided yet (Space)
   *[other] { $count } fields are not decided yet (Space)
}
save-button = Save
save-button-production = Save to PROD

## Changes in production

# $environment (text)
# $key (text) the key that unlocks and locks
unlock-question = Allow changes in { $environment }? It is production: what you save there is real. { $key } locks it again, and so do 15 minutes without a key.
unlock-yes = Unlock
unlock-no = No
production-locked = Production is locked.
environment-read-only = This environment is read-only here.
hint-lock = Lock
hint-read-key = Read it again
# $environment (text)
unlocked = Unlocked: you can save changes in { $environment }.
# $environment (text)
locked-again = { $environment } is locked again.
# $environment (text)
# $key (text) the key that unlocks
locked-by-time = { $environment } was locked after 15 minutes without a key. { $key } unlocks it.

## A customer that another window or command holds

customer-in-window = This customer is open in another window.
customer-in-command = `stamkunde set` is changing this customer.
# $key (text) the key that reads again
elsewhere-window = This customer is open in another window, so nothing can be changed here. Close it there, then press { $key }.
# $command (text) which command
# $key (text) the key that reads again
elsewhere-command = { $command } is changing this customer, so nothing can be changed here now. Once it has finished, press { $key }.
command-set = `stamkunde set`
# $process (text) the number of its process
command-set-process = `stamkunde set` (process { $process })
# $key (text) the key that reads again
status-in-window = Open in another window, and only that one can edit. Close it there, then press { $key }.
# $key (text) the key that reads again
status-in-command = `stamkunde set` is changing this customer. Once it has finished, press { $key }.

## Discarding changes

# $count (count)
# $customer (text)
discard-question = { $count ->
    [one] Discard 1 unsaved change to { $customer }?
   *[other] Discard { $count } unsaved changes to { $customer }?
}
# $undo (text) the key that does
discard-can-be-undone = Until you close the customer, { $undo } brings this back.
discard-for-good = This cannot be undone.
# $count (count)
discard-stays = { $count ->
    [one] 1 change stays: it was sent and may be stored.
   *[other] { $count } changes stay: they were sent and may be stored.
}
discard-nothing-left = There is nothing to discard any more.
discard-yes = Discard
discard-no = Keep
discard-and-quit = Discard and quit
discard-and-close = Discard and close
discard-quit-for-good = "Discard and quit" deletes unsaved changes for good.
discard-quit-stays = What was sent and may be stored stays.
# $count (count)
# $undo (text) the key that does
discarded = { $count ->
    [one] Discarded 1 change. { $undo } brings it back.
   *[other] Discarded { $count } changes. { $undo } brings them back.
}
# $customer (text)
draft-discarded = Discarded the unsaved changes to { $customer }.
# $customer (text)
draft-elsewhere = { $customer } is being changed elsewhere on this machine; nothing was discarded.
# $customer (text)
draft-sent = The changes to { $customer } were sent and may be stored. Open the customer to see how it ended.
draft-not-discarded = Nothing was discarded.
draft-none = This customer has no unsaved changes to discard.

## What was done, and why not

mask-on = Names, phones, e-mails, addresses and birth dates are covered, in free text as far as they can be recognised; ids are not. What you type stays visible.
# $count (count) minutes
# $key (text)
curtain-fell = { $count ->
    [one] Nobody pressed a key for 1 minute: personal data is covered. { $key } shows it again.
   *[other] Nobody pressed a key for { $count } minutes: personal data is covered. { $key } shows it again.
}
mask-off = Everything is visible again.
locked-environment = This environment is read-only here, so nothing can be changed.
# $key (text) the key that unlocks
locked-production = This is production: { $key } unlocks it for changes.

# $count (count) changes
# $customer (text) whose they are
lose-without-drafts = { $count ->
    [one] 1 unsaved change to { $customer } will be lost, because drafts cannot be kept.
   *[other] { $count } unsaved changes to { $customer } will be lost, because drafts cannot be kept.
}
# $count (count) changes
# $customer (text) whose they are
lose-in-window = { $count ->
    [one] 1 unsaved change to { $customer } will be lost, because another window has this customer.
   *[other] { $count } unsaved changes to { $customer } will be lost, because another window has this customer.
}
# $count (count) changes
# $customer (text) whose they are
lose-in-command = { $count ->
    [one] 1 unsaved change to { $customer } will be lost, because `stamkunde set` is changing this customer.
   *[other] { $count } unsaved changes to { $customer } will be lost, because `stamkunde set` is changing this customer.
}
# $count (count) how many more there are than were listed
and-more = { $count } more
quit-yes = Quit
quit-no = Stay
# $customers (text) their names
quit-saving = Still being saved: { $customers }. If you quit now, reopen the customer to see how it ended.
# $changes (text) how many, to whom
quit-kept = Kept on this machine: { $changes }. Reopen the customer to continue.
quit-nothing = Nothing is unsaved any more.

close-yes = Close
close-no = Stay
# $customer (text)
closed = Closed { $customer }.
# $customer (text)
# $count (count) changes
closed-kept = { $count ->
    [one] Closed { $customer }. 1 unsaved change is kept on this machine.
   *[other] Closed { $customer }. { $count } unsaved changes are kept on this machine.
}
# $customer (text)
open-already = { $customer } was open already.
open-more-than-one = This text holds more than one reference. Choose one.
open-phone-or-id = These digits can be a phone number or an external id. Choose one.
open-other-customer = Reading again brought another customer, so nothing of it was taken. Open this one by id.
pin-not-read = Only a customer that was read on this machine can be pinned.
# $customer (text)
pinned = Pinned: { $customer } stays in the list.
# $customer (text)
unpinned = Not pinned any more: { $customer }.

# $count (count) changes
# $ago (text) when they were made
draft-restored = { $count ->
    [one] Draft restored: 1 unsaved change, { $ago }.
   *[other] Draft restored: { $count } unsaved changes, { $ago }.
}
draft-not-read = The customer could not be read now, so this is how they were when the draft was kept.
# $field (text)
# $saved (text) the value
# $now (text) the value
# $from (text) a moment
# $to (text) a moment
# $key (text)
lost-one = { $field }: saved here as { $saved }, now { $now }. Somebody else changed it between { $from } and { $to }. { $key } puts it back.
# $fields (text)
# $from (text) a moment
# $to (text) a moment
# $key (text)
lost-many = Somebody else changed what was saved here, between { $from } and { $to }: { $fields }. { $key } puts it back.
# $count (count)
# $key (text)
lost-back = { $count ->
    [one] 1 saved value is back. { $key } undoes that.
   *[other] { $count } saved values are back. { $key } undoes that.
}
# $count (count)
# $customer (text)
# $key (text)
repeated = { $count ->
    [one] Repeated 1 change from { $customer }. { $key } undoes that.
   *[other] Repeated { $count } changes from { $customer }. { $key } undoes that.
}
# $customer (text)
repeat-nothing = Nothing to repeat: what was saved for { $customer } is here already.
# $field (text)
# $customer (text)
same-none = { $field }: { $customer } has no value there.
# $field (text)
# $customer (text)
same-already = { $field }: { $customer } has the same value.
# $field (text)
# $customer (text)
# $key (text)
same-taken = { $field }: copied from { $customer }. { $key } undoes that.
# $field (text)
put-back = { $field }: the old value is back.
# $field (text)
# $key (text) the key that saves
put-back-save = { $field }: the old value is back. { $key } saves it.
# $count (count)
# $key (text)
put-back-all = { $count ->
    [one] 1 old value is back. { $key } undoes that.
   *[other] { $count } old values are back. { $key } undoes that.
}
put-back-already = Every field of that save has its old value already.
# $field (text)
put-back-wiped = { $field }: the old value was past its retention and has been wiped.
# $field (text)
put-back-unreadable = { $field }: what was kept of the old value cannot be read.
# $field (text)
put-back-changed = { $field }: it has changed since that save, so the old value was not put back.
# $field (text)
put-back-never-read = { $field }: the old value was never read, so there is nothing to put back.
# $key (text) the key that brings it back
undo-text = The text is as it was. { $key } brings back what you typed.

# $field (text)
# $why (text) a sentence
field-why-not = { $field }: { $why }
# $field (text)
# $why (text) a sentence
field-why-not-extra = { $field }: { $why } The Extra tab can change it.
# $field (text)
# $why (text) a sentence
field-refused = { $field } cannot be changed. { $why }
# $field (text)
field-of-server = { $field } comes from the server and cannot be changed.
# $field (text)
field-switch = { $field }: press Space, y or n.
# $field (text)
# $values (text) those that can be chosen
field-choose = { $field }: choose one of { $values }.
# $field (text)
# $values (text) the first of those that can be chosen
field-choose-more = { $field }: choose one of { $values } …; Alt+↓ lists all.
mark-kept = the server kept the old value
mark-changed = the server changed this
# $key (text) the key that decides
mark-contested = changed by somebody else too; press { $key } to decide

raw-answer = Answer
raw-card = Stamp card
raw-promotion = Promotion
# $field (text)
raw-change = Change of { $field }, old and new
raw-none = Nothing here has a raw value.
# $kib (count)
raw-more = … and { $kib } KiB more; `stamkunde get --json` prints all of it.
# $field (text)
# $old (text)
# $new (text)
copy-change = { $field } from { $old } to { $new }
copy-nothing = There is nothing to copy here.
# $count (count) characters
# $most (count)
copy-too-long = Too long to copy: { $count } characters, and terminals take { $most } at most.
copied = Copied.
copy-sent = Sent to the terminal's clipboard.
# $key (text) the key that decides
copy-undecided = Not copied: somebody else changed a field too. Press { $key } to decide.
# $why (text) sentences
copy-obstacles = Not copied. { $why }
# $why (text) a sentence
copy-unsendable = This record cannot be sent. { $why }

save-nothing = Nothing has changed, so there is nothing to save.
# $why (text) a sentence
save-impossible = This record cannot be saved. { $why }
# $key (text) the key that cancels
save-in-flight = This customer is being saved. { $key } cancels it.
save-contested-again = Somebody else changed one of these fields again. Decide, then save.
save-contested-meanwhile = Somebody else changed one of these fields meanwhile. Decide, then save.
unchecked-question = The API cannot tell whether somebody else has changed this customer since it was read. If you send your changes anyway, a newer value of theirs may be lost. Your answer counts until you quit.
unchecked-yes = Send anyway
unchecked-no = Wait
cancel-question = The request has left already. If you cancel now, nobody knows whether it was saved.
cancel-yes = Cancel the save
cancel-no = Keep waiting
cancel-over = The save has ended, so there is nothing to cancel any more.
key-used = Using the new API key.
# $key (text) the key that saves
key-used-save = Using the new API key. { $key } saves with it.
# $problem (text) a sentence
obstacle-extra = Extra: { $problem }

## What is told of a save: the line on the screen and the note for the ticket

# $customer (text) a customer, or an environment
# $id (text) the external id, or the host
account-who = { $customer } ({ $id })
# $who (text)
# $changes (text)
# $ended (text) a sentence
account-line = { $who }: { $changes }. { $ended }
# $who (text)
# $changes (text)
account-told = { $who }: { $changes }.
# $who (text)
# $changes (text)
account-told-confirmed = { $who }: { $changes }. Confirmed by the API.
# $field (text)
# $new (text)
# $old (text)
account-now = { $field } is now { $new }, was { $old }
# $field (text)
# $old (text)
# $new (text)
account-wanted = { $field } to be changed from { $old } to { $new }
# $field (text)
# $old (text)
# $sent (text)
account-stays = { $field } is still { $old } ({ $sent } was sent)
# $field (text)
# $stored (text)
# $old (text)
# $sent (text)
account-made = { $field } is now { $stored } ({ $sent } was sent), was { $old }
# $field (text)
account-wiped = { $field } (the values are past retention)
# $at (text) a day and a time
account-saved = Saved { $at }, confirmed by the API.
# $at (text) a day and a time
account-read-back = Saved { $at }, confirmed by reading back.
# $at (text) a day and a time
account-partly = Partly saved { $at }, confirmed by the API.
# $at (text) a day and a time
account-partly-read-back = Partly saved { $at }, confirmed by reading back.
# $ended (text) how it ended
# $at (text) a day and a time
account-ended = { $ended }, { $at }.
note-title = Note for the ticket
note-help = Left and Right choose its language, the arrows scroll, and Enter copies all of it, whatever is masked. In the Journal it is about the selected save, on Promotions about the selected promotion, elsewhere about the last save.
language-name = English
# $customer (text)
note-customer = Customer: { $customer }
# $environment (text)
note-environment = Environment: { $environment }
# $ticket (text)
note-ticket = Ticket: { $ticket }
# $promotion (text) its name
# $answer (text) sentences
note-promotion = Promotion "{ $promotion }": { $answer }
# $at (text) a day and a time
note-as-of = As of { $at }.

## Why a request failed

api-no-lookup = This environment has no way to read a customer by external id (its lookup.external_id is not set); open the customer by phone or id.
# $id (text)
api-no-address = "{ $id }" cannot be the id of a customer: no address can hold it.
# $why (text)
api-not-sent = Not sent: { $why }.
api-stranger-phone = The API answered with somebody else: their mobile phone is not the one that was asked for. Nothing of it is shown or changed.
api-stranger-id = The API answered with somebody else: their id is not the one that was asked for. Nothing of it is shown or changed.
api-stranger-external-id = The API answered with somebody else: their external id is not the one that was asked for. Nothing of it is shown or changed.
# $status (text)
# $why (text) a sentence
api-unreadable = Unreadable answer ({ $status }): { $why }
# $size (count) in MiB
api-too-large = The answer is larger than { $size } MiB; it was not read to its end.
# $status (text)
api-redirected-nowhere = The server answered with a redirect ({ $status }) that names no target; check the base URL.
# $status (text)
# $target (text)
api-redirected = The server answered with a redirect ({ $status }) to { $target }, which is not followed; check the base URL.
# $what (text) what the status means
# $words (text) what the server said
api-says = { $what }: { $words }
# $status (text)
api-not-accepted = The server did not accept the request ({ $status })
# $status (text)
api-key-wrong = The API key was not accepted: it is wrong, or bound to other addresses ({ $status })
# $status (text)
api-key-not-allowed = The API key may not be used for this, or not from this address ({ $status })
# $status (text)
api-no-customer = There is no such customer ({ $status })
# $status (text)
api-gave-up = The server gave up waiting for the request ({ $status })
# $status (text)
api-conflict = The server reports a conflict ({ $status })
# $status (text)
api-too-many = The server asks to wait: too many requests ({ $status })
# $status (text)
api-not-available = The server is not available right now ({ $status })
# $status (text)
api-gateway = A gateway could not reach the server ({ $status })
# $status (text)
api-own-failure = The server had an internal error ({ $status })
# $status (text)
api-refused = The server refused the request ({ $status })
# $status (text)
api-tells-nothing = The server's answer does not say whether the request went through ({ $status })
# $source (text) where it comes from
key-still-refused = The API key was read again ({ $source }) and is still the one that was refused.
# $why (text) a clause
key-no-other = No other API key: { $why }.
# $base (text) the base URL
unsent-no-address = the base URL { $base } is not a usable address
# $host (text)
unsent-not-made = the request to { $host } could not be made
# $host (text)
# $why (text) a clause
unsent-not-connected = could not connect to { $host }: { $why }
# $host (text)
# $proxy (text) its host
# $from (text) what names the proxy
# $why (text) a clause
unsent-not-connected-by-proxy = could not connect to { $host } (there is a proxy: { $proxy }, of { $from }): { $why }
proxy-of-configuration = the configuration
connection-no-host = there is no such host (the name was not found)
# $time (text) like 3 s
connection-late = no answer within { $time }
connection-not-tls = no secure connection: the server does not speak TLS on this port
connection-nothing-shared = no secure connection: the server shares no version or cipher of TLS with this program
connection-broken-off = no secure connection: the server broke off the TLS handshake
connection-closed = it closed the connection during the TLS handshake
# $why (text) the library's words
connection-tls = no secure connection: { $why }
connection-unknown = unknown error
certificate-unknown-signer = no secure connection: the server's certificate is not signed by anyone this machine trusts (ca_file adds a signer)
certificate-bad-signature = no secure connection: the server's certificate is not signed with the key of the signer it names; is that signer's certificate in ca_file the newest?
certificate-expired = no secure connection: the server's certificate has expired
certificate-not-yet = no secure connection: the server's certificate is not valid yet; is this machine's clock right?
certificate-other-name = no secure connection: the server's certificate belongs to another name
certificate-revoked = no secure connection: the server's certificate has been revoked
certificate-damaged = no secure connection: the server's certificate is damaged
certificate-unfit = no secure connection: the server's certificate is not one that a server may use
# $host (text)
# $time (text) like 3 s
lost-late = No answer from { $host } within { $time }.
# $host (text)
# $time (text) like 3 s
lost-late-whole = No complete answer from { $host } within { $time }.
# $host (text)
lost-cut = { $host } closed the connection before its answer was complete.
# $host (text)
lost-reset = { $host } reset the connection.
# $host (text)
lost-not-http = What { $host } answered is not HTTP.
# $host (text)
lost-damaged = The answer of { $host } was damaged on its way.
# $host (text)
# $why (text) the system's words
lost-system = The connection to { $host } was lost: { $why }.
# $host (text)
lost-unknown = The connection to { $host } was lost.
reading-now = Reading the customer …
# $why (text) a sentence
# $key (text) the key that asks for another API key
reading-failed-key = Could not read the customer. { $why } { $key } asks for another key.
# $why (text) a sentence
# $again (text) the key that reads again
# $open (text) the key that opens another one
reading-failed = Could not read the customer. { $why } { $again } reads again, { $open } opens another one.
# $again (text) the key that reads again
# $open (text) the key that opens another one
reading-cancelled = Reading was cancelled. { $again } reads again, { $open } opens another customer.

## How a save ended

# $time (text)
save-done = Saved at { $time }
# $time (text)
save-done-read-back = Saved (confirmed by reading back) at { $time }
# $time (text) before what else differs
save-done-but = Saved at { $time };
# $time (text) before what else differs
save-done-read-back-but = Saved (confirmed by reading back) at { $time };
# $time (text) before what differs
save-partly = Partly saved at { $time }:
# $time (text) before what differs
save-partly-read-back = Partly saved (confirmed by reading back) at { $time }:
# $field (text)
# $sent (text) what was sent
save-still-empty = { $field } is still empty ({ $sent })
# $field (text)
# $stored (text)
# $sent (text) what was sent
save-still = { $field } is still { $stored } ({ $sent })
# $field (text)
# $sent (text) what was sent
save-made-empty = the server cleared { $field } ({ $sent })
# $field (text)
# $stored (text)
# $sent (text) what was sent
save-made = the server made { $field } { $stored } ({ $sent })
save-you-cleared = you cleared it
# $value (text)
save-you-sent = you sent { $value }
# $fields (text) their labels
save-also-different = also different from what was sent: { $fields }
# $time (text)
save-nothing-left = Nothing to send: the server holds all of it already ({ $time })
save-not-saved = Not saved.
save-kept = Not saved; your change is kept here.
save-unsure = Not sure whether it was saved.
save-unsure-why = Not sure whether it was saved:
# $count (count)
save-undecided = { $count ->
    [one] Somebody else changed the same field: 1 field needs a decision.
   *[other] Somebody else changed the same fields: { $count } fields need a decision.
}
# $count (count)
# $key (text) the key that asks for it
save-undecided-key = { $count ->
    [one] Somebody else changed the same field: 1 field needs a decision ({ $key }).
   *[other] Somebody else changed the same fields: { $count } fields need a decision ({ $key }).
}
save-email-taken = Another customer has this e-mail.
save-phone-taken = Another customer has this phone number.
key-typed-here = what was typed in here
# $source (text) where the API key is from
save-key-from = Source of the API key: { $source }.
# $source (text) where the API key is from
# $key (text) the key that asks for another one
save-needs-key = Source of the API key: { $source }. { $key } asks for another one; the save then goes on.
# $minutes (count)
save-wait-minutes = The server asks you to wait { $minutes } minutes.
# $hours (count)
save-wait-hours = The server asks you to wait { $hours } hours.
save-wait-days = The server asks you to wait several days.
# $key (text)
save-tries-again = { $key } tries again.
# $key (text)
save-reads-again = { $key } reads again before it sends.
save-not-read = Not sent: the customer could not be read first.
save-other-customer = Not sent: reading again brought another customer. Open this one by id, or check the phone number.
# $why (text) a sentence
save-unsendable = Not sent. { $why }
save-not-stored = Reading back shows the old values.
save-old-so-far = Reading back shows the old values so far.
save-unclear = Reading back shows something else.
# $key (text)
save-unclear-key = Reading back shows something else. Press { $key } to decide.
# $why (text) a sentence
save-back-no-help = Reading back did not help: { $why }
# $why (text) a sentence
save-back-failed = Reading back: { $why }
save-cut-short = Not sure whether the last save was stored: it was cut short.
save-cancelled-not-sent = Cancelled; not sent.
save-cancelled-not-saved = Cancelled; not saved.
save-cancelled-unsure = Cancelled; not sure whether it was saved.
save-was-cancelled = The save was cancelled.
save-was-cut-short = The save was cut short.
save-earlier-open = The save before this one may still be stored.
save-earlier-unknown = Whether the save before it was stored is not known yet.

set-again-puts-yours = the same command again puts yours in place of theirs
# $customer (text)
set-shows = `stamkunde get { $customer }` shows what the server holds
set-reading-again = Reading the customer again …
# $why (text) a sentence
set-reading-back = { $why } Reading back whether it was saved …
set-sending = Sending …
# $attempt (text)
set-sending-again = Sending, attempt { $attempt } …
# $why (text) a sentence
# $seconds (text)
set-waiting = { $why } Trying again in { $seconds } s …
set-earlier = An earlier save of this customer may still be stored; waiting 3 s for it …
set-unchecked = the API cannot tell whether somebody else changed this customer since it was read. If it is sent all the same, a newer value of theirs may be lost.
# $why (text) a sentence
set-unchecked-why = the API cannot tell whether somebody else changed this customer since it was read. { $why } If it is sent all the same, a newer value of theirs may be lost.

# $typed (text)
set-not-an-assignment = "{ $typed }" is not FIELD=VALUE, like city=Oslo
# $name (text)
# $fields (text) their names
set-no-field = there is no field "{ $name }". The fields are { $fields }; any other member goes by its place, like /extendedProperties/tier
# $name (text)
# $meant (text) the name of a field
# $fields (text) their names
set-no-field-meant = there is no field "{ $name }"; did you mean "{ $meant }"? The fields are { $fields }; any other member goes by its place, like /extendedProperties/tier
# $name (text)
# $why (text) a sentence
# $fields (text) their names
set-field-read-only = { $name } cannot be changed. { $why } The fields that can be changed are { $fields }
# $name (text)
# $fields (text) their names
set-ambiguous = "{ $name }" can mean { $fields }; write one of these
# $name (text) a place
# $field (text) the name of a field
set-of-field = { $name } has a field of its own; write { $field }=VALUE
# $name (text)
set-twice = { $name } is given twice; keep one of them
# $assignment (text) as typed
# $why (text) a sentence
set-not-valid = { $assignment } is not valid. { $why }
# $why (text) where it stops being JSON, and why
set-takes-json = It takes JSON: a text in quotes like "gold", a number, true, false, null, a list or an object ({ $why }).
# $name (text) of a field
# $consent (text) what it is called
set-consent = { $name } ({ $consent })
set-nothing = Nothing to change: the customer has these values already.
set-read-only = nothing can be changed with --read-only (or STAMKUNDE_READ_ONLY)
# $environment (text)
set-read-only-environment = the environment { $environment } is read-only, so nothing can be changed
# $name (text)
set-not-a-list = { $name } is no list; += and -= are for lists, = gives it a new value
set-one-input = only one value can come from standard input
# $why (text)
set-no-input = the value cannot be read from standard input: { $why }
set-no-terminal = there is no terminal to ask on; --yes saves without asking, --dry-run only shows what would be sent
# $id (text) the external id
set-unread = to write without reading, use ext:{ $id }
set-demo = DEMO, kept only while this command runs
set-question = Save?
set-question-production = Save to PROD?
set-send-anyway = Send anyway?
set-not-sent = Not sent.
# $customer (text)
# $holder (text) one of the messages below
# $seconds (text)
set-waits-for = { $customer } is in use ({ $holder }); waiting up to { $seconds } s …
# $customer (text)
# $holder (text) one of the messages below
set-open-in-window = Not sent: { $customer } is still open ({ $holder }). Close it there, then run this again.
# $customer (text)
# $holder (text) one of the messages below
# $seconds (text)
set-held-by-command = Not sent: { $customer } has been in use for { $seconds } s ({ $holder }). Wait for that to end, then run this again.
holder-window = an editor window
# $process (text) the number of its process
holder-window-process = an editor window, process { $process }
holder-command = another command
# $process (text) the number of its process
holder-command-process = another command, process { $process }
# $why (text) a sentence
set-not-claimed = other programs may change this customer meanwhile: { $why }
# $why (text) a sentence
set-not-kept = no draft of this save is kept: { $why }
# $why (text) a sentence
set-no-journal = this save is not in the journal: { $why }

## Many customers: `set --from`

# $path (text)
# $why (text)
many-unreadable = { $path } cannot be read: { $why }
# $path (text)
many-too-large = { $path } is larger than 64 MiB; split it
# $path (text)
# $why (text) one of the messages below
many-no-table = { $path } is no table of customers: { $why }
# $why (text)
many-broken = it cannot be read as CSV ({ $why })
many-empty = it has no header and no rows
many-no-customer = no column says which customer a row is about; call one customer, id, externalId or mobilePhone
# $title (text) of a column
many-no-field = there is no field for the column "{ $title }"; rename it to a field (`stamkunde set --help` names them) or delete it
# $title (text) of a column
# $meant (text) a field
many-no-field-meant = there is no field for the column "{ $title }"; did you mean { $meant }?
# $title (text) of a column
many-twice = the column "{ $title }" is there twice; keep one of them
many-tab = tab
# $path (text)
# $rows (count)
# $encoding (text)
# $separator (text)
# $place (text) the environment
many-understood = { $rows ->
    [one] { $path }: 1 row, { $encoding }, separator { $separator }; for { $place }
   *[other] { $path }: { $rows } rows, { $encoding }, separator { $separator }; for { $place }
}
many-is-customer = the customer
many-is-read-only = left out: it cannot be changed
# $assignment (text) FIELD=VALUE
many-common = every row: { $assignment }
many-empty-cells = An empty cell leaves its field as it is. The first rows:
# $count (count)
many-refused = { $count ->
    [one] 1 row will not be saved:
   *[other] { $count } rows will not be saved:
}
# $row (text)
# $why (text) a sentence
many-row = row { $row }: { $why }
many-too-wide = the row has more cells than the header
# $cell (text)
many-exponent = a spreadsheet has made a number of "{ $cell }", and its digits are lost; format the column as text and enter the value again
# $cell (text)
many-formula = "{ $cell }" is an error of a spreadsheet, not a value
# $cell (text)
many-letters = "{ $cell }" has letters that were read in the wrong encoding; save the file as "CSV UTF-8"
# $path (text)
# $why (text)
many-no-results = the result file { $path } cannot be written: { $why }
# $path (text)
many-in-use = another run is at work on { $path }; wait for that to end
# $row (text)
# $path (text)
many-changed = row { $row } was changed after it was done; put it back as it was, or give another file with --result ({ $path } tells what was done)
many-title-row = Row
many-title-customer = Customer
many-title-result = Result
many-title-why = Why
many-title-time = Time
many-title-code = Code
many-title-check = Check
many-saved = saved
many-partly = partly saved
many-not-saved = not saved
many-not-sure = not sure
many-would = would be saved
# $row (text)
# $customer (text)
# $result (text) one of the messages above
# $why (text) a sentence
many-line-why = Row { $row }, { $customer }: { $result }. { $why }
# $row (text)
# $customer (text)
# $why (text) what became of it
many-line = Row { $row }, { $customer }: { $why }
# $done (text)
# $rows (text)
# $left (text) minutes and seconds
many-left = { $done } of { $rows }, about { $left } left
# $seconds (text)
many-waits = The API asks to wait; going on in { $seconds } s …
# $saved (text)
# $partly (text)
# $not-saved (text)
# $not-sure (text)
many-counts = { $saved } saved, { $partly } partly saved, { $not-saved } not saved, { $not-sure } not sure.
# $saved (text)
# $not-saved (text)
many-counts-dry = { $saved } would be saved, { $not-saved } would not. Nothing was sent.
# $counts (text) the message above
# $before (count)
many-counts-before = { $before ->
    [one] { $counts } 1 row was done before.
   *[other] { $counts } { $before } rows were done before.
}
# $counts (text) a message above
# $path (text)
many-done = { $counts } What became of each row is in { $path }
# $row (text)
many-halted = stopped at row { $row }; run the same command again to go on from there
# $row (text)
many-halted-dry = stopped at row { $row }
# $count (count)
many-question = { $count ->
    [one] Save 1 customer?
   *[other] Save { $count } customers?
}
# $count (count)
many-question-production = { $count ->
    [one] Save 1 customer to PROD?
   *[other] Save { $count } customers to PROD?
}
many-nothing = There is no row to save.

## Answers to questions: what may be answered on the command line, the one that counts without typing as a capital; then
## the words for each answer, separated by commas

answers = [y/N]
answers-yes = yes, y
answers-no = no, n
answers-theirs = theirs, t
answers-yours = yours, mine, y
answers-discard = discard, d

## The review

review-go = Go to the problem
review-was = was
review-theirs = theirs
review-yours = yours
review-chosen = (chosen)
review-old = old
review-new = new
review-decides = (Space: theirs or yours)
# $why (text) a sentence
review-gone = cannot be sent any more: { $why }
# $field (text)
review-contested = { $field }: somebody else changed it too
# $field (text)
review-contested-meanwhile = { $field }: somebody else changed it meanwhile; confirming asks first
# $field (text)
review-unclear = { $field }: the server holds something other than what was sent
review-blind = This record was never read. Only what was typed is sent, and a server that replaces records would clear all the rest. Opening the customer by phone or id first is safer.
review-doubtful = Nobody knows whether the last save was stored, and nothing can read this customer. Sending again may overwrite what was changed since.
# $doubt (text) a sentence
review-doubt = { $doubt } You can save it anyway.

## The status

review-last-try = Last try
status-no-drafts = Drafts are not kept.
# $words (text)
status-unsaved = ● { $words }
# $words (text) what is not saved here
# $count (count) of other customers
# $key (text) the key that opens them
status-unsaved-more = { $count ->
    [one] ● { $words }, and 1 other customer with unsaved changes ({ $key })
   *[other] ● { $words }, and { $count } other customers with unsaved changes ({ $key })
}
# $count (count) of other customers
# $key (text) the key that opens them
status-unsaved-others = { $count ->
    [one] ● 1 other customer has unsaved changes ({ $key })
   *[other] ● { $count } other customers have unsaved changes ({ $key })
}
status-save-unknown = Save with unknown outcome
# $what (text) what waits
# $customer (text)
# $ago (text) since when
# $key (text) the key that opens it
status-draft = { $what }: { $customer }, { $ago } ({ $key })
# $what (text) what waits
# $customer (text)
# $ago (text) since when
# $count (count) of other customers
# $key (text) the key that opens them
status-draft-more = { $what }: { $customer }, { $ago }, and { $count } more ({ $key })
status-not-read-again = Could not read the customer again.
# $customer (text)
# $seconds (text)
# $key (text)
status-reading = Reading { $customer } … { $seconds } s ({ $key } cancels)
# $seconds (text)
# $key (text)
status-saving = Saving … reading the customer again, { $seconds } s ({ $key } cancels)
# $attempt (text)
# $seconds (text)
# $key (text)
status-sending = Saving … attempt { $attempt }, { $seconds } s ({ $key } cancels)
# $seconds (text)
# $key (text)
status-reading-back = Reading back, { $seconds } s ({ $key } cancels)
# $seconds (text)
# $key (text)
status-waiting = Trying again in { $seconds } s ({ $key } cancels)
# $key (text)
status-unchecked = Not sent yet: cannot check for other people's changes. Press { $key } to decide.
# $key (text)
status-rest = { $key } shows the rest.

## Whether a promotion can be used

promotion-state-usable = usable
promotion-state-not-yet = not yet
promotion-state-expired = expired
promotion-state-used-up = used up
promotion-state-off = off
promotion-state-elsewhere = elsewhere
promotion-state-would-work = would work

promotion-usable = Usable now
promotion-usable-guess = Usable now as far as is known
promotion-works = Would work
promotion-works-guess = Would work as far as is known
promotion-no-end = without an end
# $moment (text)
promotion-until = until { $moment }
promotion-any-number = any number of times
# $left (text)
# $limit (text)
promotion-left = { $left } of { $limit } left
# $from (text)
# $to (text)
promotion-hours = the stated hours are { $from } to { $to }

# $reasons (text) one or several of the messages below
promotion-works-not = Would not work: { $reasons }
promotion-off = switched off
# $moment (text)
promotion-starts = not yet: starts { $moment }
# $moment (text)
promotion-ended = expired { $moment }
# $count (text)
# $limit (text)
promotion-used-up = used up: { $count } of { $limit }
# $channel (text)
# $only (text)
promotion-wrong-channel = not in channel { $channel }, only in { $only }
# $only (text)
promotion-some-channels = not in every channel, only in { $only }
# $store (text)
# $only (text)
promotion-wrong-store = not in store { $store }, only in { $only }
# $store (text)
# $only (text)
# $more (count)
promotion-wrong-store-many = not in store { $store }, only in { $only } and { $more } more

# $what (text) one or several of the messages below
promotion-not-known = Not known: { $what }
promotion-unknown-available = whether it is switched on
promotion-unknown-from = from when
promotion-unknown-to = until when
promotion-unknown-limit = how often it may be used
promotion-unknown-count = how often it was used
promotion-unknown-unlimited = whether there is a limit
promotion-unknown-channels = in which channels
promotion-unknown-stores = in which stores
# $what (text)
# $odd (text) the value that makes no sense
promotion-unknown-odd = { $what } ({ $odd })

promotion-short-usable = usable now
# $left (text)
promotion-short-usable-left = usable, { $left }
# $from (text)
# $to (text)
promotion-short-usable-hours = usable now, { $from }–{ $to }
# $from (text)
# $to (text)
promotion-short-works-hours = would work, { $from }–{ $to }
promotion-short-off = switched off
# $distance (text)
promotion-short-starts = starts { $distance }
# $distance (text)
promotion-short-expired = expired { $distance }
# $count (text)
# $limit (text)
promotion-short-used-up = used up { $count }/{ $limit }
# $only (text)
promotion-short-only = only { $only }

## What a promotion is worth

# $value (text)
promotion-percent = { $value } %
# $value (text)
promotion-amount = { $value } off
# $value (text)
promotion-code = Code { $value }

## The configuration

# $path (text) of the file
# $why (text)
config-unreadable = cannot read the configuration { $path }: { $why }
# $line (count)
config-not-text = line { $line } is not UTF-8 text
config-too-large = it is larger than 1 MiB
config-no-home = there is no home directory for the configuration; give --config FILE
config-no-data-home = there is no home directory for drafts, journal and log; give --data-dir DIR
# $first (text) a flag or a variable
# $second (text) another one
config-two-apis = { $first } and { $second } both name an API; a key is bound to one, so give only one of them
# $first (text) a flag or a variable
# $second (text) another one
config-two-keys = { $first } and { $second } both give an API key; keep one of them
config-no-api = there is an API key, but no API to send it to; give --base-url URL or --env NAME
# $flags (text) every flag that would do
config-no-default = the configuration has no default_env, and more than one environment; give { $flags }
# $name (text)
# $meant (text)
config-no-such-environment-meant = there is no environment "{ $name }"; did you mean "{ $meant }"?
# $name (text)
config-no-such-environment-none = there is no environment "{ $name }": the configuration has none (`stamkunde config init` writes one to start from)
# $name (text)
# $known (text)
config-no-such-environment = there is no environment "{ $name }"; the configuration has { $known }
# $first (text) one or several, with commas
# $last (text)
list-or = { $first } or { $last }
# $first (text) one or several, with commas
# $last (text)
list-and = { $first } and { $last }

base-url-not-a-url = is not a URL like https://api.oculos.no/v4
base-url-scheme = has to start with https:// (or http:// for this machine)
base-url-plain-http = has to start with https://: plain http would send the key and the customer's data in the clear (http:// works for 127.0.0.1, ::1 and localhost only)
base-url-credentials = has a user name or password in it; the key goes into a file, a command or a variable
base-url-tail = has a "?" or "#" in it; it ends with the path, like https://api.oculos.no/v4

# $meant (text)
wrong-key-meant = there is no such setting; did you mean "{ $meant }"?
# $known (text)
wrong-key = there is no such setting; known here: { $known }
# $found (text) one of the kinds below
wrong-not-a-string = has to be a string in quotes, not { $found }
# $found (text) one of the kinds below
wrong-not-a-boolean = has to be true or false, not { $found }
# $found (text) one of the kinds below
wrong-not-a-table = has to be a table, not { $found }
# $key (text)
# $found (text) one of the kinds below
wrong-not-tables = has to be tables like [[{ $key }]], not { $found }
# $found (text) one of the kinds below
wrong-not-keys = has to be a key like "ctrl+s" or a list of keys, not { $found }
kind-string = a string
kind-integer = a whole number
kind-float = a number
kind-boolean = true or false
kind-date = a date
kind-list = a list
kind-table = a table
wrong-not-a-key = has to be a key like "ctrl+s"
wrong-not-strings = has to be a list of one string or more, like ["A", "B"]
wrong-empty = is empty
# $names (text)
wrong-not-one-of = has to be { $names }
wrong-no-base-url = is missing: the API's address, like "https://api.oculos.no/v4"
# $first (text) a key
wrong-second-source = { $first } is there already; keep one of them
wrong-not-a-variable = has to be the name of a variable, like "TRIGG_KEY" (never the key itself)
# $path (text)
# $why (text)
wrong-unreadable = cannot read { $path }: { $why }
# $path (text)
# $mode (text)
wrong-not-private = { $path } can be read by others (its mode is { $mode }); `chmod 600` closes it to them
# $path (text)
# $why (text)
certificates-unreadable = { $path } cannot be read: { $why }
# $path (text)
certificates-too-large = { $path } is larger than any file of certificates
# $path (text)
certificates-empty = { $path } is empty; it has to hold certificates in PEM
# $path (text)
certificates-none = { $path } holds no certificates in PEM
# $path (text)
certificates-invalid = { $path } holds something that is not a certificate
# $names (text)
wrong-not-a-colour = has to be { $names }, or like "#cc3300"
wrong-not-a-lookup = has to be a path with {"{"}externalId{"}"} in it once, like "/customers/externalId/{"{"}externalId{"}"}"
wrong-not-a-timeout = has to be seconds from 0.1 to 600, like 30 or "30s"
wrong-not-a-country = has to be a country's two capital letters, like "NO"
wrong-not-a-zone = has to be "UTC" or the name of a time zone that this machine knows, like "Europe/Oslo"
wrong-not-a-proxy = has to be like "http://proxy.example:3128"
wrong-not-a-name = the name of an environment is letters, digits, - and _
wrong-no-environments = there is no [env.NAME] table for it in this file
# $names (text)
wrong-no-such-environment = there is no such environment; it has to be { $names }
# $most (text)
wrong-not-minutes = has to be a whole number of minutes from 1 to { $most }, like 10
# $most (text)
wrong-not-days = has to be a whole number of days from 0 to { $most }, like 30
wrong-no-choices = is missing: the values on offer, like ["gold", "silver"]
wrong-stray-choices = goes with type = "choice" only
wrong-no-pointer = is missing: where it is, like "/extendedProperties/tier"
wrong-no-label = is missing: its name on the form, like "Tier"
wrong-not-a-place = has to be a JSON pointer, like "/extendedProperties/tier"
# $top (text)
# $label (text) of the field
wrong-taken-field = "/{ $top }" has a field already: { $label }
wrong-taken-consents = consents are fields already, each of them
# $top (text)
wrong-taken-read-only = "/{ $top }" is not the tenant's to edit; tenant fields are mostly under "/extendedProperties"
# $top (text)
wrong-taken-whole = "/{ $top }" holds the tenant's fields; name one of them, like "/extendedProperties/tier"
# $other (text)
wrong-declared = "{ $other }" is declared already
# $other (text)
wrong-overlaps = "{ $other }" is declared already, and one field cannot be inside another

## The local data

# $path (text)
# $why (text)
store-not-writable = The local data at { $path } cannot be written ({ $why }); check who owns that directory, or give another with --data-dir.
store-read-only = it is read-only
store-not-opened = it cannot be opened
# $what (text) one of the messages below
store-strange = { $what }, so it was left alone; move it away, or give another directory with --data-dir.
# $path (text)
strange-link = { $path } is a link to another file
# $path (text)
strange-pipe = { $path } is a pipe, not a file
# $path (text)
strange-device = { $path } is a device or a socket, not a file
# $path (text)
strange-of-another-user = { $path } belongs to another user
# $path (text)
strange-hard-link = { $path } has a second name elsewhere (a hard link)
# $what (text) one of the messages above
log-strange = there is no log: { $what }; move it away
# $path (text)
store-full = The disk that holds { $path } is full; nothing more can be kept there until you make room.
# $path (text)
store-damaged = The local data in { $path } is damaged and was left as it is; move that file away, with those beside it whose names begin the same, and a new one is made.
# $path (text)
store-newer = The local data in { $path } was written by a newer version of stamkunde and was left as it is; update stamkunde, or give another directory with --data-dir.
# $path (text)
store-busy = Another program is busy with the local data in { $path }; try again in a moment.
# $path (text)
# $why (text)
store-failed = The local data at { $path } cannot be used ({ $why }); try again, or give another directory with --data-dir.
store-no-why = the disk or the database failed

local-demo = the demo
local-no-name = (no name)
drafts-none = No unsaved changes.
drafts-sending = It was being sent, and the outcome is unknown; opening the customer will find out.
# $customer (text)
# $place (text) the environment
history-none = This machine saved nothing for { $customer } in { $place }.
# $search (text)
# $customer (text)
# $place (text) the environment
history-none-with = This machine saved nothing with "{ $search }" in it for { $customer } in { $place }.
# $count (count)
history-attempts = { $count ->
    [one] (1 attempt)
   *[other] ({ $count } attempts)
}
# $count (count)
# $ticket (text)
history-attempts-ticket = { $count ->
    [one] (1 attempt, ticket { $ticket })
   *[other] ({ $count } attempts, ticket { $ticket })
}
# $days (count)
history-gone = { $days ->
    [one] (values are kept for 1 day; these are gone)
   *[other] (values are kept for { $days } days; these are gone)
}
# $count (count)
holdings-drafts = { $count ->
    [one] 1 draft of unsaved changes
   *[other] { $count } drafts of unsaved changes
}
# $count (count)
holdings-saves = { $count ->
    [one] 1 save in the journal
   *[other] { $count } saves in the journal
}
# $count (count)
holdings-recents = { $count ->
    [one] 1 customer opened lately
   *[other] { $count } customers opened lately
}
purge-no-terminal = there is no terminal to ask on; `stamkunde purge --yes` wipes without asking
# $customer (text)
purge-no-terminal-of = there is no terminal to ask on; `stamkunde purge { $customer } --yes` wipes without asking
purge-nothing = There is no local data of any customer in any environment.
# $customer (text)
# $place (text) the environment
purge-nothing-of = There is no local data for { $customer } in { $place }.
# $holdings (text)
purge-question = Wipe the local data of every customer in every environment: { $holdings }?
# $holdings (text)
# $customer (text)
# $place (text) the environment
purge-question-of = Wipe the local data of { $customer } in { $place }: { $holdings }?
purge-not = nothing was wiped
# $holdings (text)
purge-done = Wiped for every customer in every environment: { $holdings }.
# $holdings (text)
# $customer (text)
# $place (text) the environment
purge-done-of = Wiped for { $customer } in { $place }: { $holdings }.
# $holdings (text)
purge-elsewhere = Other environments have local data under this reference too: { $holdings }. To wipe it, choose the environment with --env or --base-url.

## The API key

key-missing = there is no API key: set STAMKUNDE_API_KEY, or give --api-key-file or --api-key-command
# $name (text)
key-no-variable = the variable { $name } is not set; it should hold the API key
# $path (text)
# $why (text)
key-file = cannot read the API key from { $path }: { $why }
# $path (text)
key-file-not-text = cannot read the API key from { $path }: it is not text
# $why (text)
key-command-not-started = the command for the API key could not be started: { $why }
# $seconds (text)
key-command-late = the command for the API key did not end within { $seconds } s
# $why (text)
key-command-unreadable = the command for the API key could not be read: { $why }
key-command-too-long = the command for the API key printed more than a key
# $code (text)
key-command-failed = the command for the API key failed with exit code { $code }; run it by hand to see why
key-command-killed = the command for the API key was killed by a signal; run it by hand to see why
key-command-not-text = the command for the API key printed something that is not text
# $source (text) one of the sources below
key-empty = the API key is empty ({ $source })
# $source (text) one of the sources below
key-not-a-key = the API key has to be one line of plain characters ({ $source })
key-source-demo = the demo's own key
# $name (text)
key-source-variable = the variable { $name }
# $path (text)
key-source-file = the file { $path }
# $line (text)
key-source-command = the command "{ $line }"
key-source-missing = none yet
client-key = the API key has characters in it that no request can carry
# $why (text) what is wrong with the file
client-certificates = ca_file: { $why }
# $proxy (text)
client-proxy = the proxy { $proxy } cannot be used; it has to be like http://proxy.example:3128
# $why (text)
client-tls = https is not possible on this machine: { $why }

## The command line

# $why (text)
cli-no-output = cannot write the output: { $why }
# $why (text)
cli-no-start = cannot start: { $why }
# $why (text)
cli-no-demo = cannot start the demo API: { $why }
# $why (text) a sentence
# $source (text) one of the key's sources
cli-key-refused = { $why } Source of the API key: { $source }.
# $customer (text)
args-command-first = "{ $customer }" comes before a command; write the command first, like `stamkunde get { $customer }`
# $typed (text)
# $meant (text) a command
args-no-command = no command { $typed }; did you mean { $meant }? A customer with that external id is ext:{ $typed }
# $flag (text)
# $names (text)
# $typed (text)
args-none-of = { $flag } has to be one of { $names }, not "{ $typed }"
# $variable (text)
args-key-not-text = { $variable } holds no API key: it is not text
cli-no-terminal = the editor needs a terminal; `stamkunde get CUSTOMER` prints a customer without one
# $why (text)
cli-terminal-failed = the terminal failed: { $why }
# $why (text)
cli-no-man-page = cannot write the man page: { $why }
# $name (text)
# $names (text)
cli-no-such-field = there is no field "{ $name }"; the fields are { $names }; any other member goes by its place, like /extendedProperties/tier
serve-not-a-key = --api-key has to be plain characters without blanks
# $address (text)
# $why (text)
serve-not-listening = cannot listen on { $address }: { $why }
# $why (text)
serve-stopped = the demo API stopped: { $why }
# $typed (text)
serve-not-an-address = --listen { $typed } is not an address with a port, like 127.0.0.1:8080 or [::1]:8080
# $typed (text)
# $port (text)
serve-open = --listen { $typed } would open the demo to other machines; it listens on this one only, like 127.0.0.1:{ $port }
sheet-spendable = Points to spend
sheet-pending = Points pending
sheet-promotions = Promotions
sheet-promotions-unknown = unknown
sheet-promotions-none = none
# $usable (count)
# $count (count)
sheet-promotions-usable = { $usable } of { $count } usable now
# $name (text)
# $count (text)
# $total (text)
sheet-card = { $name } { $count }/{ $total }
# $name (text)
# $count (text)
# $total (text)
sheet-card-full = { $name } { $count }/{ $total } (full)
# $why (text) a sentence
sheet-read-only = Read-only: { $why }

## `stamkunde config`

# $path (text)
config-written = wrote { $path }; take the # away from the lines you want, then run `stamkunde config check`
# $path (text)
config-there-already = there is a file at { $path } already; it was left as it is
# $path (text)
# $why (text)
config-not-written = cannot write { $path }: { $why }
# $path (text)
config-none = there is no configuration at { $path }, and none is needed; `stamkunde config init` writes one
# $path (text)
# $names (text)
config-right = { $path } has no mistakes; environments: { $names }
# $path (text)
# $names (text)
config-right-no-default = { $path } has no mistakes; environments: { $names }; with no default_env, each run has to say --env
# $count (count)
# $path (text)
config-mistakes = { $count ->
    [one] 1 mistake in { $path }
   *[other] { $count } mistakes in { $path }
}
config-no-environments = none
config-no-keys = none
config-no-genders = none
config-no-proxy = none
config-file = configuration
# $path (text)
config-file-missing = { $path } (not there; `stamkunde config init` writes one)
config-data = data
config-log = log
config-theme = theme
config-language = language
config-mouse = mouse
config-plain = plain mode
# $by (text) a flag, a variable or a setting
config-plain-on = on, by { $by }
config-on = on
config-off = off
config-key = key
config-journal = journal
# $days (count)
config-journal-days = { $days ->
    [one] keeps values for 1 day
   *[other] keeps values for { $days } days
}
config-environment = environment
config-environment-of-file = in the file
# $environment (text) name and address
# $marks (text) default, production, read-only
config-listed = { $environment }  ({ $marks })
config-listed-default = default
config-demo = the demo API inside the program
config-read-only = read-only
config-read-only-run = yes, for this run
config-yes = yes
config-base-url = base URL
config-api-key = API key
config-production = production
config-production-yes = yes: read-only until it is unlocked
config-payload = payload
config-payload-full = full: a save sends all that was read, with the changes in it
config-payload-changed = changed: a save sends only what changed
config-external-id = external id
config-no-lookup = cannot be looked up here
config-time-limit = time limit
config-country = country
config-server-zone = server zone
config-no-zone = not known: moments are told in server time
config-genders = genders
config-own-fields = own fields
config-ca-file = ca_file
config-proxy = proxy
config-proxy-local = none: the API is on this machine
# $host (text)
config-proxy-file = { $host } (from the configuration)
# $host (text)
# $variable (text)
config-proxy-variable = { $host } (from { $variable })
# $host (text)
# $variable (text)
# $except (text)
# $hosts (text)
config-proxy-variable-except = { $host } (from { $variable }, except for { $except }={ $hosts })

learn-nothing = Nothing to propose: every value that this customer has is declared already.
learn-guesses = Proposed from one customer: the types are guesses, so look at each before you paste this into the{"\u000A"}configuration file. `stamkunde config check` reads it there.
# $name (text)
learn-nameless = Write the name of your environment for { $name }.
# $at (text)
# $found (text) one of the kinds below
learn-no-object = { $at } is { $found } here; fields need an object.
# $at (text)
# $why (text) a sentence
learn-not-editable = { $at } cannot be edited. { $why }
# $at (text)
learn-empty-object = { $at } is an object without members here.
# $at (text)
learn-list = { $at } is a list; a field holds one value, so lists are edited in Extra.
# $at (text)
learn-null = { $at } is empty here, so nothing tells its type.
# $count (count)
learn-left-out = { $count ->
    [one] 1 member is left out: what it is called looks like data, not like a name.
   *[other] { $count } members are left out: what they are called looks like data, not like a name.
}

## Records that cannot be read, edited or sent

refused-utf-8 = This record has bytes that are not valid UTF-8; it can be read but not edited, because sending it back would change them.
refused-two-records = This answer has "data" more than once; it can be read but not edited, because it is not clear which one counts.
refused-whole-record = The record cannot be replaced as a whole; edit its members one by one.
# $member (text)
refused-fixed = "{ $member }" is kept by the server and cannot be edited here.
# $kib (count) the longest that is edited
refused-too-long = This is longer than { $kib } KiB, too long to be edited as a text; `get --json` shows all of it.
# $key (text) the name of a member
refused-twice = "{ $key }" is more than once in the record, so an edit might hit the wrong one; it can be read but not edited.
# $key (text) the name of a member
# $object (text) its place
refused-twice-in = "{ $key }" is more than once in { $object }, so an edit might hit the wrong one; it can be read but not edited.
# $list (text) its place
# $id (text)
refused-no-item = { $list } has no item with the id "{ $id }"; read the record again.
# $list (text) its place
# $id (text)
refused-two-items = { $list } has more than one item with the id "{ $id }", so an edit might hit the wrong one; they can be read but not edited.
# $list (text) its place
refused-item-id = An item of { $list } has to keep its id; edit the list as a whole to change it.
# $list (text) its place
refused-position = { $list } is a list, and its items may move between two readings; edit an item by its id, or the list as a whole.
# $parent (text) its place
refused-inside = Nothing can be put inside { $parent }; edit it as a whole.
# $most (count)
refused-too-deep = This edit would nest deeper than { $most } levels, which is more than can be sent safely.
# $member (text)
refused-no-key = The record has no "{ $member }", and without one the server cannot tell which customer to update.

unreadable-empty = The answer is empty.
# $why (text) where it stops being JSON, and why
unreadable-not-json = The answer is not JSON ({ $why }).
# $found (text) one of the kinds below
unreadable-not-an-object = The answer is { $found }, not an object with the customer in "data".
unreadable-no-data = The answer has no "data", where the customer belongs.
# $found (text) one of the kinds below
unreadable-data = The "data" of the answer is { $found }, not a customer.
unreadable-another = It is another customer, or none.
unreadable-unfinished = The answer could not be read to its end.
unreadable-page = It is a web page, not a customer.
# $text (text) of the page
unreadable-page-text = It is a web page, not a customer: "{ $text }".
json-null = null
json-boolean = a yes or no
json-number = a number
json-string = a text
json-list = a list
json-object = an object

# $line (text)
# $column (text)
# $slip (text) one of the messages below
not-json = line { $line }, column { $column }: { $slip }
slip-in-list = the text ends inside a list; a ] is missing
slip-in-object = the text ends inside an object; a {"}"} is missing
slip-in-quotes = the text ends inside quotes; a " is missing
slip-ended = the text ends where a value is needed
slip-no-colon = a : is needed between a name and its value
slip-no-comma-in-list = a , or ] is needed here
slip-no-comma-in-object = a , or {"}"} is needed here
slip-no-value = there is no value here; a text needs quotes
slip-no-number = this is not a number
slip-no-name = a name in quotes is needed here
slip-last-comma = nothing follows the last comma
slip-more = there is more after the end of the value
slip-escape = this \ means nothing; a \ itself is \\
slip-character = this \u is not a character
slip-control = a line end or another hidden character is inside quotes; a line end is written \n
# $name (text)
slip-twice = { $name } is here twice
slip-other = this is not JSON
extra-not-an-object = This has to be an object, like {"{"}"tier": "gold"{"}"}

## Fields: their labels, and what they take

label-first-name = First name
label-last-name = Last name
label-mobile-phone = Mobile phone
label-email = E-mail
label-stores = Stores
label-interests = Interests
label-address = Address
label-zip = Zip
label-city = City
label-country = Country
label-birth-date = Birth date
label-gender = Gender
label-id = Id
label-external-id = External id
label-created = Created
label-updated = Updated
label-accepts-terms = Terms
label-accepts-email = E-mail
label-accepts-sms = SMS
# $number (text) its place among the consents
label-consent = Consent { $number }
# $consent (text) what it is called
title-consent = Consent to { $consent }
help-first-name = The name the customer goes by, in their own spelling.
help-last-name = The family name, in their own spelling.
help-mobile-phone = Type it as you hear it: 912 34 567, 0047 912 34 567 or +47 912 34 567. It is kept with its calling code; without one, the code of the customer's country is added.
help-email = One address, like kari@example.no. Blanks around it are removed.
help-stores = The customer's favourite shops, each by its store code, like S100.
help-interests = What the customer wants to hear about, a word or two each, like Coffee.
help-address = Street and number, like Kongens gate 21.
help-zip = The postal code. Leading zeros stay: 0153. Norway and Denmark have four digits, Sweden and Finland five.
help-city = The town that goes with the zip. Once you change a zip of Norway, Denmark or Finland, its town is offered here, and Tab takes it.
help-country = Two letters or a name: NO, Norway and Norge all work. It is kept as two letters.
help-birth-date = Day first: 17.5.1987, 170587 or 17 mai 1987; 1987-05-17 works too.
help-gender = One of the words that your shop uses; Female, Male and Unknown unless it has its own.
help-id = The server's own id of this record. It never changes.
help-external-id = What your other systems call this customer. Saving goes by it, so it cannot be changed while the record is open.
help-created = When the server created this record, by the server's clock. "Server time": its time zone is not known; set server_zone in the configuration.
help-updated = When the server last changed this record, by the server's clock. "Server time": its time zone is not known; set server_zone in the configuration.
help-accepts-terms = Whether the customer accepted the terms of membership. Not recorded does not mean no.
help-accepts-email = Whether the customer wants news by e-mail. Not recorded does not mean no.
help-accepts-sms = Whether the customer wants offers by SMS. Not recorded does not mean no.
help-consent = One of your shop's own consents. Not recorded does not mean no.
# $date (text)
help-consent-since = One of your shop's own consents. Not recorded does not mean no. The server dates it { $date }.
help-own-text = Any text.
help-own-integer = A whole number, like 42.
help-own-number = A number, like 42 or 1.50.
help-own-boolean = Yes, no, or nothing for not recorded.
help-own-date = A date, day first: 17.5.1987, 170587 or 17 mai 1987; 1987-05-17 works too.
# $choices (text)
help-own-choice = One of: { $choices }.
help-own-required = It cannot be left empty.

locked-id = The server gave this id to the record, and it never changes.
locked-external-id = Your other systems, and each save, find the customer by it.
locked-clock = The server keeps it by its own clock.
locked-no-id = This consent has no id, so a change could hit another one; it can only be read.
locked-same-id = Another consent has the same id, so a change could hit the wrong one; it can only be read.
locked-not-a-consent = This entry is not a consent at all; it can only be read.

section-name = Name
section-contact = Contact
section-preferences = Preferences
section-address = Address
section-about = About
section-record = Record
section-own = Extra fields
section-consents = Consents

## Fields and what is wrong with their values

# $place (text) a calling code and its country
flaw-phone-unassigned = { $place } has no numbers like this today; read it back to the customer.
flaw-not-an-address = an address has one @ with something on both sides, and no blanks or commas, like kari@example.no.
# $domain (text)
flaw-near-domain = is this { $domain }? It is one letter off; read it back to the customer.
flaw-unusual-address = this is an unusual address; read it back to the customer.
flaw-zip-no = a Norwegian zip has four digits, like 0153.
flaw-zip-dk = a Danish zip has four digits, like 2100.
flaw-zip-se = a Swedish zip has five digits, like 11351 or 113 51.
flaw-zip-fi = a Finnish zip has five digits, like 00100.
# $town (text)
flaw-other-town = the zip belongs to { $town }.
flaw-no-country = there is no such country; write two letters or a name, like NO or Norway.
flaw-not-a-date = this is not a date; write it like 17.5.1987, 170587 or 17 mai 1987.
flaw-born-ahead = this day has not come yet; write the day of birth, like 17.5.1987.
flaw-born-long-ago = this is before 1900; write the day of birth, like 17.5.1987.
# $known (text) the tenant's words
flaw-other-gender = the words used here are { $known }; the server may refuse another.
flaw-not-an-answer = write yes, no, or nothing for not recorded.
flaw-required = this must not be empty.
flaw-not-a-text = this is not a text.
flaw-not-whole = this is not a whole number; write digits, like 42 or -7.
flaw-not-a-number = this is not a number; write it like 42, -7 or 1.50.
# $choices (text)
flaw-not-a-choice = this is not on offer; write { $choices }.
# $found (text) one of the kinds of JSON
# $wanted (text) one of the messages below
mismatch = Expected: { $wanted }. Found: { $found }. Editing converts it.
# $found (text) one of the kinds of JSON
# $wanted (text) one of the messages below
mismatch-locks = Expected: { $wanted }. Found: { $found }. It cannot be changed here.
own-text = a text
own-integer = a whole number
own-number = a number
own-boolean = a yes or no
own-date = a date

phone-not-digits = a phone number is made of digits, like 91234567 or +4791234567.
phone-no-digits = there are no digits here; write it like 91234567 or +4791234567.
# $code (text)
# $country (text)
phone-place = { $code } ({ $country })
# $place (text) a calling code and its country
# $usual (text) figures
# $found (text) a figure
phone-length = after { $place } come { $usual } digits, not { $found }.
# $place (text) a calling code and its country
# $found (text) a figure
phone-length-unknown = numbers after { $place } do not have { $found } digits.
phone-code-of-zero = no calling code begins with 0; write it like +4791234567.
# $begin (text) digits
phone-no-code = no calling code begins with +{ $begin }; write it like +4791234567.
phone-needs-code = write it with + and the calling code, like +4791234567; the numbers of this country are not known here.
# $country (text)
phone-needs-code-for = write it with + and the calling code, like +4791234567; these numbers are not known here: { $country }.

reference-empty = Type a phone number, an id or an external id; the API cannot search by name.
# $prefix (text) like phone:
reference-no-phone = Write the phone number after { $prefix }
# $prefix (text) like id:
reference-no-id = Write the id after { $prefix }
# $prefix (text) like ext:
reference-no-external-id = Write the external id after { $prefix }
# $digits (text)
reference-ambiguous = { $digits } could be an external id or a phone number: write ext:{ $digits } or phone:{ $digits }.
# $why (text) one of the messages above
reference-not-a-phone = This is not a phone number: { $why }
# $phone (text)
reference-phone = Mobile phone { $phone }
# $id (text)
reference-id = Id { $id }
# $id (text)
reference-external-id = External id { $id }
## Numbers

number-group = ,
number-decimal = .

## Times

# $day (text) in figures
# $month (text) one of the months below
# $year (text) in figures
date = { $day } { $month } { $year }
# $hour (text) in figures
# $minute (text) in figures
clock = { $hour }:{ $minute }
# $hour (text) in figures
# $minute (text) in figures
# $second (text) in figures
clock-to-second = { $hour }:{ $minute }:{ $second }
# $date (text)
# $clock (text)
# $zone (text) such as CET or UTC
day-and-clock = { $date } { $clock } { $zone }
# $date (text)
# $clock (text)
day-and-time = { $date } { $clock }
month-01 = Jan
month-02 = Feb
month-03 = Mar
month-04 = Apr
month-05 = May
month-06 = Jun
month-07 = Jul
month-08 = Aug
month-09 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

# $day (text)
# $distance (text)
moment = { $day } ({ $distance })

ago-moments = just now
# $count (count)
ago-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
# $count (count)
ago-hours = { $count ->
    [one] 1 hour ago
   *[other] { $count } hours ago
}
# $count (count)
ago-days = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
}
# $count (count)
ago-weeks = { $count ->
    [one] 1 week ago
   *[other] { $count } weeks ago
}
# $count (count)
ago-months = { $count ->
    [one] 1 month ago
   *[other] { $count } months ago
}
# $count (count)
ago-years = { $count ->
    [one] 1 year ago
   *[other] { $count } years ago
}
in-moments = in less than a minute
# $count (count)
in-minutes = { $count ->
    [one] in 1 minute
   *[other] in { $count } minutes
}
# $count (count)
in-hours = { $count ->
    [one] in 1 hour
   *[other] in { $count } hours
}
# $count (count)
in-days = { $count ->
    [one] in 1 day
   *[other] in { $count } days
}
# $count (count)
in-weeks = { $count ->
    [one] in 1 week
   *[other] in { $count } weeks
}
# $count (count)
in-months = { $count ->
    [one] in 1 month
   *[other] in { $count } months
}
# $count (count)
in-years = { $count ->
    [one] in 1 year
   *[other] in { $count } years
}
before-moments = less than a minute before
# $count (count)
before-minutes = { $count ->
    [one] 1 minute before
   *[other] { $count } minutes before
}
# $count (count)
before-hours = { $count ->
    [one] 1 hour before
   *[other] { $count } hours before
}
# $count (count)
before-days = { $count ->
    [one] 1 day before
   *[other] { $count } days before
}
# $count (count)
before-weeks = { $count ->
    [one] 1 week before
   *[other] { $count } weeks before
}
# $count (count)
before-months = { $count ->
    [one] 1 month before
   *[other] { $count } months before
}
# $count (count)
before-years = { $count ->
    [one] 1 year before
   *[other] { $count } years before
}
after-moments = less than a minute after
# $count (count)
after-minutes = { $count ->
    [one] 1 minute after
   *[other] { $count } minutes after
}
# $count (count)
after-hours = { $count ->
    [one] 1 hour after
   *[other] { $count } hours after
}
# $count (count)
after-days = { $count ->
    [one] 1 day after
   *[other] { $count } days after
}
# $count (count)
after-weeks = { $count ->
    [one] 1 week after
   *[other] { $count } weeks after
}
# $count (count)
after-months = { $count ->
    [one] 1 month after
   *[other] { $count } months after
}
# $count (count)
after-years = { $count ->
    [one] 1 year after
   *[other] { $count } years after
}
left-moments = less than a minute left
# $count (count)
left-minutes = { $count ->
    [one] 1 minute left
   *[other] { $count } minutes left
}
# $count (count)
left-hours = { $count ->
    [one] 1 hour left
   *[other] { $count } hours left
}
# $count (count)
left-days = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
# $count (count)
left-weeks = { $count ->
    [one] 1 week left
   *[other] { $count } weeks left
}
# $count (count)
left-months = { $count ->
    [one] 1 month left
   *[other] { $count } months left
}
# $count (count)
left-years = { $count ->
    [one] 1 year left
   *[other] { $count } years left
}

## The Promotions tab

# $usable (count)
# $count (count)
promotions-usable-now = { $count ->
    [one] { $usable } of 1 promotion usable now
   *[other] { $usable } of { $count } promotions usable now
}
# $usable (count)
# $count (count)
promotions-usable = { $usable } of { $count } usable
promotions-none = no promotions
promotions-unknown = promotions unknown
promotions-nothing = This customer has no promotions.
promotions-not-told = Not known: the API sent no list of promotions.
# $odd (text)
promotions-no-list = Promotions are not a list: { $odd }

promotions-all = All
promotions-what-if = What if
promotions-no-name = (no name)
# $shown (count)
# $count (count)
promotions-shown = { $shown } of { $count }
# $back (text) a key
promotions-none-usable = No promotion is usable now. { $back } shows all.
# $back (text) a key
promotions-none-not-yet = No promotion starts later. { $back } shows all.
# $back (text) a key
promotions-none-expired = No promotion has expired. { $back } shows all.
# $back (text) a key
promotions-none-used-up = No promotion is used up. { $back } shows all.
# $back (text) a key
promotions-none-off = No promotion is switched off. { $back } shows all.
# $back (text) a key
promotions-none-elsewhere = No promotion is only for other stores or channels. { $back } shows all.
# $text (text)
# $back (text) a key
promotions-none-with = No promotion contains “{ $text }”. { $back } shows all.
# $text (text)
# $state (text)
# $back (text) a key
promotions-none-in-state-with = No promotion in the state “{ $state }” contains “{ $text }”. { $back } shows all.

column-name = Name
column-type = Type
column-state = State
column-from = From
column-to = To
column-used = Used
column-value = Value
column-channels = Channels
sorted-by-name = by name
sorted-by-type = by type
sorted-by-state = by state
sorted-by-from = by start
sorted-by-to = by end
sorted-by-used = by use
sorted-by-value = by value
sorted-by-channels = by channel
sorted-as-sent = as sent

what-if-time = Time
what-if-store = Store
what-if-channel = Channel
what-if-any-store = any
what-if-any-channel = any
what-if-now-or = now, or 24.12.2026 10:00
what-if-soon = 24.12.2026 10:00
what-if-now = now
what-if-hint = Type a time, a store or a channel: the table answers for it.
what-if-hint-short = The table answers for what you type here.
# $problem (text)
what-if-problem = { $problem } Below: as it is now.
# $typed (text)
what-if-no-time = “{ $typed }” is not a time such as 24.12.2026 10:00 or tomorrow 18:00.
# $typed (text)
what-if-no-channel = “{ $typed }” is not a channel; there are POS, ECOM and ALL.
# $store (text)
what-if-in-store = store { $store }
# $would (count)
# $count (count)
what-if-answer = { $would } of { $count } would work
# $asked (text)
# $answer (text)
what-if-asked = Asked for: { $asked } — { $answer }
# $answer (text)
# $asked (text)
what-if-answer-first = { $answer } ({ $asked })

detail-now = Now
detail-name = Name
detail-description = Description
detail-terms = Terms
detail-channel = Channel
detail-value-type = Value type
detail-value = Value
detail-message = Message
detail-valid-from = Valid from
detail-valid-to = Valid to
detail-time-of-day = Time of day
detail-redeemed = Redeemed
detail-limit = Limit
detail-unlimited = Unlimited
detail-products = Products
detail-not-for = Not for
detail-stores = Stores
detail-link = Link
detail-image = Image
detail-type = Type
detail-id = Id
detail-available = Available
detail-affiliate = Affiliate
detail-affiliate-id = Affiliate id
detail-sort-order = Sort order
detail-all-day = all day
# $from (text)
# $to (text)
detail-hours = { $from } to { $to } (told to customers; only the dates above decide)
detail-all = all
none = –
yes = yes
no = no
# $raw (text)
odd = odd: { $raw }

# $count (count)
redemptions = { $count ->
    [one] 1 redemption
   *[other] { $count } redemptions
}
redemption-when = When
redemption-store = Store
redemption-receipt = Receipt
redemption-sent = When, as sent

## The Loyalty tab

stamp-card = Stamp card
stamp-cards = Stamp cards
stamp-cards-none = This customer has no stamp cards.
stamp-cards-not-told = Not known: the API sent no list of stamp cards.
# $first (count)
# $last (count)
# $count (count)
rows-of = { $first }–{ $last } of { $count }
points = Points
points-spendable = Spendable
points-pending = Pending
points-expired = Expired
points-earned = Ever earned
points-balance = Balance
points-more = These three add up to more than was ever earned.
points-rest = The bar is all points ever earned; · is spent or not reported.
points-not-told = The bar is all points ever earned; · is not reported.
points-of-all = The bar is all points ever earned.
points-of-three = The bar is these three; the total ever earned is not known.
points-no-bar = No bar: too little is known.
points-no-date = The API gives no date for pending points.
card-full = Full — ready to use
# $over (count)
card-full-over = { $over ->
    [one] Full — ready to use, 1 stamp over
   *[other] Full — ready to use, { $over } stamps over
}
# $left (count)
card-left = { $left ->
    [one] 1 to go
   *[other] { $left } to go
}
card-extended = Extended
card-odd = Odd
card-stamps = Stamps
card-needed = Needed

## The Extra tab

extra-answer = The raw answer, laid out

## The frame of the screen

# $size (text) columns and rows
# $least (text) the same
screen-too-small = This terminal is { $size }; a customer needs at least { $least }. Nothing is lost, and keys wait until then.
tab-profile = Profile
tab-loyalty = Loyalty
tab-promotions = Promotions
tab-consents = Consents
tab-extra = Extra
tab-journal = Journal
badge-demo = DEMO
# $environment (text)
badge-production = PROD { $environment }
# $ticket (text)
header-ticket = ticket { $ticket }
# $ticket (text) the last customer's
# $key (text) the key that takes it over
header-ticket-offered = ticket { $ticket }? { $key }
# $key (text) the key that takes the last ticket over
header-ticket-key = ticket? { $key }
header-never-read = never read
# $time (text)
header-read = read { $time }
header-masked = masked
header-read-only = read-only
# $key (text)
header-locked = locked ({ $key })
header-unlocked = unlocked
strip-blind = Nothing is known yet: open the customer by phone or id to see everything.
# $pending (text)
strip-pending = { $pending } pending
# $points (text)
strip-point-to-spend = { $points } point to spend
# $points (text)
strip-points-to-spend = { $points } points to spend
# $points (text)
strip-points = { $points } points
strip-points-unknown = points unknown
more-below = ↓ more
# $arrows (text) where to
rows-more = { $arrows } more
# $key (text) the key that closes the customer on the screen
customers-close = { $key } Close

## The Journal tab

# $key (text) what puts a value back
journal-about = What this machine sent for this customer. { $key } puts the old value of the selected field back, or on a heading those of the whole save.
journal-nothing = Nothing was saved here yet.
# $back (text) a key
journal-none-with = No save contains that text. { $back } shows all.
# $outcome (text)
# $count (count)
journal-attempts = { $outcome } ({ $count } attempts)
# $outcome (text)
# $ticket (text)
journal-ticket = { $outcome }, ticket { $ticket }
journal-wiped = (wiped: past retention)
journal-not-read = (not read)
value-empty = (empty)
value-absent = (absent)
# $value (text)
# $note (text) what is said beside it
value-noted = { $value } ({ $note })
age-under-one = under a year
# $years (count)
age-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
server-time = server time
not-a-choice = not one of the choices
ended-stored = Saved
ended-stored-read-back = Saved (confirmed by reading back)
ended-stored-and-more = Saved; the server changed something else
ended-stored-read-back-and-more = Saved (confirmed by reading back); the server changed something else
ended-partly-stored = Partly saved
ended-partly-stored-read-back = Partly saved (confirmed by reading back)
ended-held = Nothing to send: the server held it already
ended-decided = Decided: the values of the server were kept
ended-refused = Not saved
# $status (text)
ended-refused-status = Not saved ({ $status })
ended-shown-old = Not saved: reading back showed the old values
ended-cancelled-not-stored = Cancelled; not saved
ended-not-sent = Not sent
ended-not-read = Not sent: the customer could not be read first
# $status (text)
ended-not-read-status = Not sent: the customer could not be read first ({ $status })
ended-undecided = Not sent: somebody else changed the same fields
ended-other-customer = Not sent: reading again brought another customer
ended-unsendable = Not sent: the record cannot be sent back safely
ended-cancelled-not-sent = Cancelled; not sent
ended-unsure = Not sure whether it was saved
ended-shown-other = Not sure whether it was saved: reading back showed something else
ended-cancelled-unsure = Cancelled; not sure whether it was saved

## The Consents tab

# $odd (text)
consents-odd = What the API sent in place of consents: { $odd }
consents-not-recorded = not recorded
switch-yes-key = y
switch-no-key = n
# $id (text)
# $date (text)
consents-evidence = id { $id }  { $date }
consents-no-id = none
consents-no-date = no date
# $town (text)
town-offered = Tab: { $town }
# $value (text)
was = was { $value }

## Plain mode

plain-on-flag = Plain mode: on because of --plain. "help" lists the commands.
plain-on-variable = Plain mode: on because of STAMKUNDE_PLAIN. "help" lists the commands.
plain-on-file = Plain mode: on because of plain = true in the configuration. "help" lists the commands.
plain-on-accessible = Plain mode: on because of ACCESSIBLE. "help" lists the commands.
plain-on-dumb = Plain mode: on because of TERM=dumb. "help" lists the commands.
plain-environment-demo = Environment: DEMO, with made-up customers on this machine.
# $environment (text)
plain-environment = Environment: { $environment }.
# $environment (text)
plain-environment-production = Environment: PROD { $environment }.
# $why (text) a sentence
plain-locked = Locked: { $why }
# $words (text) a sentence
plain-notice = Notice: { $words }
# $words (text) a sentence
plain-problem = Problem: { $words }
# $words (text) a sentence
plain-warning = Warning: { $words }
# $words (text) a sentence
plain-saved = Saved: { $words }
# $words (text) a sentence
plain-note = Note: { $words }
# $customer (text)
plain-about = About: { $customer }.
plain-covered = covered
plain-empty = empty
plain-unknown = not known
plain-nothing-new = Notice: Nothing new.

# $customer (text)
plain-customer = Customer: { $customer }.
# $customer (text)
# $time (text)
plain-customer-read = Customer: { $customer }, read { $time }.
# $customer (text)
plain-customer-unread = Customer: { $customer }, never read. Only what you type is sent.
plain-customer-none = Customer: None is open. "open" with a phone number, an id or an external id opens one.
# $spendable (text)
plain-points = Points: { $spendable } to spend.
# $spendable (text)
# $pending (text)
plain-points-pending = Points: { $spendable } to spend, { $pending } pending.
# $spendable (text)
# $pending (text)
# $expired (text)
# $earned (text)
plain-points-all = Points: { $spendable } to spend, { $pending } pending, { $expired } expired, { $earned } ever earned.
# $number (text)
# $card (text)
# $count (text)
# $total (text)
plain-card = Card { $number }: { $card }, { $count } of { $total }.
# $number (text)
# $card (text)
# $count (text)
# $total (text)
plain-card-full = Card { $number }: { $card }, { $count } of { $total }, full.
# $count (count)
plain-cards = { $count ->
    [one] Cards: 1 stamp card.
   *[other] Cards: { $count } stamp cards.
}
# $usable (count)
# $count (count)
plain-usable = Promotions: { $usable } of { $count } usable now.
# $changes (text)
plain-unsaved = Changes: { $changes }.

# $number (text)
# $label (text)
# $value (text)
plain-field = Field { $number }, { $label }: { $value }
# $number (text)
# $label (text)
# $value (text)
# $old (text)
plain-field-changed = Field { $number }, { $label }: { $value }, was { $old }
# $number (text)
# $label (text)
# $remark (text)
plain-field-remark = Remark on field { $number }, { $label }: { $remark }
# $count (count)
plain-fields = { $count ->
    [one] Fields: 1.
   *[other] Fields: { $count }.
}
# $count (count)
plain-consents = { $count ->
    [one] Consents: 1.
   *[other] Consents: { $count }.
}
# $number (text)
# $label (text)
# $raw (text)
plain-raw = Raw value of field { $number }, { $label }: { $raw }

# $count (count)
plain-changes = { $count ->
    [one] Changes: 1 unsaved change.
   *[other] Changes: { $count } unsaved changes.
}
plain-changes-none = Changes: None.
# $number (text)
# $label (text)
# $old (text)
# $new (text)
plain-change = Change { $number }, { $label }: old { $old }, new { $new }
# $label (text)
# $was (text)
# $theirs (text)
# $yours (text)
plain-conflict = Conflict, { $label }: somebody else changed it too. It was { $was }, theirs is { $theirs }, yours is { $yours }
# $label (text)
# $was (text)
# $theirs (text)
# $why (text) a sentence
plain-conflict-gone = Conflict, { $label }: somebody else changed it too. It was { $was }, theirs is { $theirs }, and yours cannot be sent any more. { $why }
# $label (text)
# $was (text)
# $stored (text)
# $yours (text)
plain-conflict-unclear = Conflict, { $label }: the server holds something other than what was sent. It was { $was }, the server has { $stored }, yours is { $yours }

# $count (count)
# $usable (count)
plain-promotions = { $count ->
    [one] Promotions: 1, { $usable } usable now.
   *[other] Promotions: { $count }, { $usable } usable now.
}
# $count (count)
# $text (text)
plain-promotions-found = { $count ->
    [one] Promotions: 1 contains "{ $text }".
   *[other] Promotions: { $count } contain "{ $text }".
}
# $words (text) a sentence
plain-promotions-none = Promotions: { $words }
# $number (text)
# $promotion (text)
# $why (text) a sentence
plain-promotion = Promotion { $number }, { $promotion }: { $why }
# $number (text)
# $label (text)
# $value (text)
plain-promotion-detail = Promotion { $number }, { $label }: { $value }
# $words (text) what was asked for and the answer
plain-what-if = What if: { $words }

# $count (count)
plain-extra = { $count ->
    [one] Extra: 1 member.
   *[other] Extra: { $count } members.
}
# $name (text)
# $value (text) JSON
plain-member = Member { $name }: { $value }

# $count (count)
plain-journal = { $count ->
    [one] Journal: 1 save.
   *[other] Journal: { $count } saves.
}
# $words (text) a sentence
plain-journal-none = Journal: { $words }
# $number (text)
# $time (text)
# $outcome (text)
plain-journal-save = Save { $number }, { $time }: { $outcome }
# $number (text)
# $label (text)
# $old (text)
# $new (text)
plain-journal-change = Saved change { $number }, { $label }: old { $old }, new { $new }
# $number (text)
# $label (text)
# $why (text)
plain-journal-wiped = Saved change { $number }, { $label }: { $why }

# $count (count)
plain-drafts = { $count ->
    [one] Drafts: 1.
   *[other] Drafts: { $count }.
}
plain-drafts-none = Drafts: None.
# $number (text)
# $customer (text)
# $about (text)
plain-draft = Draft { $number }, { $customer }: { $about }
# $count (count)
plain-customers = { $count ->
    [one] Customers: 1 is open.
   *[other] Customers: { $count } are open.
}
# $number (text)
# $customer (text)
plain-open = Open { $number }: { $customer }
# $number (text)
# $customer (text)
# $changes (text)
plain-open-unsaved = Open { $number }: { $customer }, { $changes }
# $count (count)
plain-found = { $count ->
    [one] Found: 1.
   *[other] Found: { $count }.
}
# $number (text)
# $customer (text)
plain-row = Row { $number }: { $customer }
# $number (text)
# $customer (text)
# $about (text)
plain-row-about = Row { $number }: { $customer }, { $about }
# $first (text)
# $second (text)
plain-beside = { $first }, { $second }
# $count (count)
plain-more = { $count ->
    [one] More: 1 is left. "more" lists it.
   *[other] More: { $count } are left. "more" lists the next ones.
}
plain-more-none = Notice: There is no list to go on with.

# $customer (text)
plain-step-opening = Step: Reading { $customer }.
plain-step-reading = Step: Reading the customer again before sending.
# $attempt (text)
plain-step-sending = Step: Sending, attempt { $attempt }.
# $why (text) a sentence
plain-step-reading-back = Step: Not sure whether it was saved: { $why } Reading back.
# $why (text) sentences
plain-step-waiting = Step: { $why } Waiting, then trying again. "cancel" cancels.
# $seconds (text)
plain-still-reading = Step: Still reading, { $seconds } s. "cancel" cancels.
# $seconds (text)
plain-still-sending = Step: Still sending, { $seconds } s. "cancel" cancels.
# $seconds (text)
plain-still-reading-back = Step: Still reading back, { $seconds } s. "cancel" cancels.
# $seconds (text)
plain-still-waiting = Step: Still waiting, { $seconds } s are left. "cancel" cancels.

# $question (text) sentences
# $yes (text) what yes does
# $no (text) what no does
plain-ask = Question: { $question } Yes is "{ $yes }", no is "{ $no }"; Enter is no.
# $question (text) sentences
# $yes (text) what yes does
# $no (text) what no does
plain-ask-yes = Question: { $question } Yes is "{ $yes }", no is "{ $no }"; Enter is yes.
# $question (text) sentences
# $yes (text) what yes does
# $no (text) what no does
# $also (text) what discard does
plain-ask-three = Question: { $question } Yes is "{ $yes }", no is "{ $no }", discard is "{ $also }"; Enter is no.
# $question (text) sentences
# $yes (text) what yes does
# $no (text) what no does
# $also (text) what discard does
plain-ask-three-yes = Question: { $question } Yes is "{ $yes }", no is "{ $no }", discard is "{ $also }"; Enter is yes.
# $count (count)
plain-send = { $count ->
    [one] Question: Send 1 change? yes or no; Enter is no.
   *[other] Question: Send { $count } changes? yes or no; Enter is no.
}
# $count (count)
# $environment (text)
plain-send-production = { $count ->
    [one] Question: Send 1 change to PROD { $environment }? yes or no; Enter is no.
   *[other] Question: Send { $count } changes to PROD { $environment }? yes or no; Enter is no.
}
plain-send-none = Question: Keep the values of the server? yes or no; Enter is no.
# $label (text)
plain-decide = Question: Whose value for { $label }? theirs or yours; Enter sends nothing.
# $label (text)
plain-decide-theirs = Question: Whose value for { $label }? Only theirs can be taken; Enter sends nothing.
plain-which = Question: Which one? A number from the list, or a phone number, an id or an external id; Enter is none.
# $host (text)
plain-key = Question: What is the API key for { $host }? What you type is not shown, and is kept until you quit; Enter is none.
# $host (text)
# $source (text)
plain-key-again = Question: What is the API key for { $host }? What you type is not shown, and is kept until you quit; Enter alone reads { $source } again, and "cancel" leaves it.
plain-ticket = Question: Which ticket is this for? Enter keeps what it was.
# $ticket (text)
plain-ticket-is = Ticket: { $ticket }
# $words (text) a sentence
plain-check = Check: { $words }
plain-check-ask = Question: What does the caller say? Enter leaves it.
plain-ticket-none = Ticket: None.
# $about (text) sentences
plain-unread = Question: { $about } Enter is none.
plain-answer-yes-no = Problem: The answer is yes or no.
plain-answer-three = Problem: The answer is yes, no or discard.
plain-answer-whose = Problem: The answer is theirs or yours.
plain-answer-theirs = Problem: The answer is theirs, or nothing.
plain-answer-number = Problem: There is no such number.
plain-too-early = Problem: This came before the question. Answer it now.
plain-left = Notice: Nothing was sent.
plain-left-as-it-is = Notice: Nothing was done.
# $head (text)
plain-request = Request: { $head }
# $body (text)
plain-request-body = Body: { $body }
# $words (text) a sentence
plain-last-try = Last try: { $words }

# $count (count)
plain-help = { $count ->
    [one] Commands: 1.
   *[other] Commands: { $count }.
}
# $command (text)
# $about (text)
plain-help-row = Command { $command }: { $about }
plain-help-help = lists the commands.
plain-help-more = lists what a list has left.
plain-help-open = opens a customer by phone number, id or external id. Without a text it lists those known here.
plain-help-customer = says who is open. With a number of "customers" it goes to that one.
plain-help-customers = lists who is open.
plain-help-next = goes to the next one of those open.
plain-help-previous = goes to the one before.
plain-help-close = closes the customer. Unsaved changes are kept on this machine.
plain-help-pin = keeps the customer in the list of "open", or lets them go.
plain-help-reload = reads the customer again and keeps your changes.
plain-help-unread = changes a customer by external id where the API cannot look one up.
plain-help-fields = lists all fields with their numbers.
plain-help-say = says a field; so does its name.
plain-help-set = gives a field a value. A list takes commas, a consent yes or no.
plain-help-clear = empties a field.
plain-help-restore = puts back the value that the field had when it was read.
plain-help-raw = says a value as the API sent it.
plain-help-same = gives a field the value that the previous customer has there.
plain-help-repeat = makes the changes of the last save on this customer, too, and asks before sending.
plain-help-changes = lists what is not saved.
plain-help-undo = takes the last change back.
plain-help-redo = makes it again.
plain-help-discard = drops unsaved changes, after a question. With a number of "drafts" it drops that draft.
plain-help-loyalty = says points and stamp cards.
plain-help-promotions = lists promotions and whether they can be used. With a word it lists those that contain it.
plain-help-why = says why a promotion can or cannot be used.
plain-help-promotion = says all there is on a promotion.
plain-help-what-if = says which promotions would work then and there. What you leave empty is any.
plain-help-consents = lists consents.
plain-help-extra = lists the members of extendedProperties. "extra NAME JSON" changes one, "extra {"{"}...{"}"}" all of them.
plain-help-journal = lists what this machine sent.
plain-help-put-back-lost = puts back what was saved here and somebody else has changed since, and asks before sending.
plain-help-put-back = puts back the value from before a saved change.
plain-help-put-back-save = puts back all values from before a save, and asks before sending.
plain-help-save = reads each change out, asks, and sends.
plain-help-request = says the exact request that a save would send.
plain-help-cancel = cancels what is under way, or leaves a question. Ctrl+C does the same.
plain-help-note = says what a save of the journal changed, in words for a ticket; without a number, the last one. "note why 2" is about promotion 2. With a language, en, nb, sv, da or fi, it is in that one.
plain-help-ticket = names the ticket that the work is for; "-" is none.
plain-help-drafts = lists unsaved changes to customers who are not open. With a number it opens one.
plain-help-mask = covers names, phone numbers, e-mails, addresses and birth dates, or says them again.
plain-help-check = compares what the caller says with the record and tells no value.
plain-help-unlock = allows changes in production, after a question, or locks it again.
plain-help-quit = leaves the program. Unsaved changes are kept.
# $command (text)
plain-no-command = Problem: There is no command and no field "{ $command }". "help" lists the commands.
# $field (text)
plain-no-field = Problem: There is no field { $field }. "fields" lists them.
# $field (text)
plain-many-fields = Problem: "{ $field }" is the name of more than one field. Use the number.
# $command (text)
plain-takes = Problem: Write it as "{ $command }".
# $number (text)
plain-no-promotion = Problem: There is no promotion { $number }. "promotions" lists them.
# $number (text)
plain-no-change = Problem: There is no saved change { $number }. "journal" lists them.
# $number (text)
plain-no-save = Problem: There is no save { $number }. "journal" lists them.
# $number (text)
plain-no-draft = Problem: There is no draft { $number }. "drafts" lists them.
# $number (text)
plain-no-customer = Problem: There is no open customer { $number }. "customers" lists them.
plain-nobody-open = Problem: No customer is open. "open" opens one.

## `stamkunde doctor`: rows, the keys it asks for, what came of them, and what it proposes

doctor-version = version
doctor-system = system
doctor-terminal = terminal
doctor-no-terminal = none
doctor-size = size
doctor-colours = colours
doctor-no-colours = none
doctor-clipboard = clipboard
doctor-clipboard-terminal = the terminal's own
doctor-plain = plain mode
doctor-ground = background
doctor-ground-not-told = the terminal does not say
doctor-widths = widths
# $widths (text) letters and how many columns each takes
doctor-widths-right = { $widths }, as they should be
# $widths (text) the same
doctor-widths-wrong = { $widths }, not as they should be: the screen may look askew
doctor-widths-not-told = the terminal does not say
doctor-asks = Press each key you are asked for. Enter skips it, Ctrl+C ends the questions.
# $nth (text) a number
# $of (text) how many there are
# $key (text)
doctor-press = { $nth }/{ $of }: press { $key }
# $nth (text) a number
# $of (text) how many there are
doctor-press-paste = { $nth }/{ $of }: paste, as you do in this terminal (often Ctrl+Shift+V)
doctor-pad = 5 on the numeric pad
doctor-altgr = @ with AltGr
doctor-paste = pasting
# $key (text)
# $came (text) one of the following
doctor-result = { $key }: { $came }
doctor-arrives = arrives
doctor-arrives-as-escape = arrives as Esc and the key, which works too
# $what (text) keys, or what was typed
doctor-arrives-as = arrives as { $what }
doctor-arrives-not = does not arrive
doctor-skipped = skipped
doctor-paste-works = arrives in one piece, with the text that was copied: the clipboard works
doctor-paste-foreign = arrives in one piece, with another text than was copied: copying does not reach this clipboard
doctor-paste-letters = arrives as single letters: the terminal does not mark pastes
doctor-try-api = Read from the API, to see whether it takes the key? This changes nothing.
doctor-api-works = The API answers and takes the key.
doctor-fits = These lines fit this desk:
doctor-nothing-fits-better = The configuration fits this desk as it is.
# $path (text)
doctor-write = Write them to { $path }?
# $path (text)
doctor-written = Wrote { $path }.
# $path (text)
doctor-by-hand = { $path } sets some of this already; put the lines there by hand

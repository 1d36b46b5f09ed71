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
interrupt-quits = Nothing is selected to copy. { $quit } quits; so does Ctrl+C once more.

## Customers that the API cannot look up

# $command (text) how to ask for it
finder-no-external-id = The API cannot look up external ids here. Search by phone or id, or use { $command }.
finder-takes-no-external-id = Phone or id, or a name below; the API cannot search by name or external id.
unread-title = Edit without reading
unread-about = The external id. Only what you type is sent; a server that replaces whole records clears everything else.

## Unsaved changes

# $count (count)
changes = { $count ->
    [one] 1 unsaved change
   *[other] { $count } unsaved changes
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
unused-yours = your { $field } { $value }
# $field (text)
# $value (text)
unused-theirs = their { $field } { $value }
# $unused (text) a sentence that names the values that were not used
kept-theirs = Nothing to send: their values are kept. { $unused }
nothing-to-send = Nothing to send.
decided = Decided: the values of the server were kept
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
production-locked = production is locked
environment-read-only = this environment is read-only here
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

customer-in-window = this customer is open in another window
customer-in-command = `stamkunde set` is changing this customer
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
lost-in-window = another window has this customer
lost-in-command = `stamkunde set` is changing this customer
lost-without-drafts = drafts cannot be kept

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
promotion-hours = the hours told are { $from } to { $to }

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

## Times

# $day (text)
# $distance (text)
moment = { $day } ({ $distance })

ago-moments = less than a minute ago
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
promotions-none-elsewhere = No promotion works only elsewhere. { $back } shows all.
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
what-if-any = any
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
what-if-answer-first = { $answer }: { $asked }

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
points-earned = Earned in all
points-balance = Balance
points-more = The three add up to more than was ever earned.
points-rest = · the rest: spent, or not told
points-not-told = · not told
points-of-all = of all points ever earned
points-of-three = of these three; how many were earned in all is not known
points-no-bar = No bar: too little is known.
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

tab-profile = Profile
tab-loyalty = Loyalty
tab-promotions = Promotions
tab-consents = Consents
tab-extra = Extra
tab-journal = Journal
# $ticket (text)
header-ticket = ticket { $ticket }
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
strip-point-to-spend = point to spend
strip-points-to-spend = points to spend
strip-points = points
strip-points-unknown = points unknown
more-below = ↓ more

## The Journal tab

# $key (text) what puts a value back
journal-about = What this machine sent for this customer. { $key } puts the old value of the selected field back.
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

## The Consents tab

# $odd (text)
consents-odd = What the API sent in place of consents: { $odd }
consents-not-recorded = not recorded
# $id (text)
# $date (text)
consents-evidence = id { $id }  { $date }
consents-no-id = none
consents-no-date = no date
# $value (text)
was = was { $value }

### What the program says, in English: the measure for every other language.
###
### Above a message with arguments a comment declares each of them: `$name (text)` for words, ours or foreign, and
### `$name (count)` for a number of things, which can choose between `[one]` and `*[other]`. A line end is a blank.

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

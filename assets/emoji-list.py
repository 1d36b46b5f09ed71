#!/usr/bin/env python3
"""Writes emoji.txt: every emoji of Unicode that is joined or selected by characters that cannot be seen, without its skin tones.

    pip install emoji        # which has Unicode's emoji-test.txt as a table
    python3 assets/emoji-list.py > assets/emoji.txt
"""
import emoji


def is_unseen(c):
    return c in "\u200d\ufe0f" or 0xE0020 <= ord(c) <= 0xE007F


def toneless(sequence):
    return "".join(c for c in sequence if not 0x1F3FB <= ord(c) <= 0x1F3FF)


sequences = {toneless(sequence) for sequence in emoji.EMOJI_DATA}
for sequence in sorted(sequences, key=str.encode):
    if any(map(is_unseen, sequence)):
        print(sequence)

package warmline.dialogue;

/** How somebody handles the keys of a telephone. Nobody here listens: whatever menus there are, they are met by chance. */
enum Habit {
    SILENT("0", 1_000, 0),
    SLOW("1234*0#5", 25_000, 40),
    ORDINARY("11112222333344*0#57", 9_000, 60),
    BLIND("0123456789*#", 6_000, 120),
    HASTY("0123456789*#", 700, 200),
    BACK_AND_FORTH("1*2*3*4*01", 4_000, 300),
    TYPES_NUMBERS("617555012#12", 1_200, 150),
    GOES_ROUND("*#", 9_000, 600),
    ASKS_FOR_A_PERSON("0000001", 8_000, 600),
    /** A key that is stuck, or a child: longer than any person presses keys. */
    NEVER_STOPS("0123456789*#", 400, 100_000);

    final String keys;
    final int longestGapMillis;
    final int mostKeys;

    Habit(String keys, int longestGapMillis, int mostKeys) {
        this.keys = keys;
        this.longestGapMillis = longestGapMillis;
        this.mostKeys = mostKeys;
    }
}

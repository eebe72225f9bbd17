package warmline.asterisk;

/** What Debian calls this kind of machine, and the loader of programs for it. */
record Machine(String triplet, String loader) {
    static Machine here() {
        var architecture = System.getProperty("os.arch");
        return switch (architecture) {
            case "amd64", "x86_64" -> new Machine("x86_64-linux-gnu", "ld-linux-x86-64.so.2");
            case "aarch64" -> new Machine("aarch64-linux-gnu", "ld-linux-aarch64.so.1");
            default ->
                throw new AsteriskUnavailable(
                        "No Asterisk can be brought for a machine of the kind %s; it runs on amd64 and arm64."
                                .formatted(architecture));
        };
    }
}

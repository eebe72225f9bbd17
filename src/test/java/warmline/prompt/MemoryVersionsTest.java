package warmline.prompt;

class MemoryVersionsTest implements VersionsContract {
    private final MemoryVersions versions = new MemoryVersions(_ -> "lea");

    @Override
    public Versions versions() {
        return versions;
    }

    @Override
    public long lea() {
        return 1;
    }
}

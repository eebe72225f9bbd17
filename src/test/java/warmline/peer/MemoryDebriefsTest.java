package warmline.peer;

class MemoryDebriefsTest implements DebriefsContract {
    private final MemoryDebriefs debriefs = new MemoryDebriefs();

    @Override
    public Debriefs debriefs() {
        return debriefs;
    }

    @Override
    public long maria() {
        return 1;
    }

    @Override
    public long sam() {
        return 2;
    }

    @Override
    public long lead() {
        return 1;
    }
}

package warmline.peer;

/** The team in memory keeps the contract. */
class MemoryRosterTest implements RosterContract, PlanContract, HelloContract {
    private final MemoryRoster team = new MemoryRoster();

    @Override
    public Roster roster() {
        return team;
    }

    @Override
    public Recruiting recruiting() {
        return team;
    }
}

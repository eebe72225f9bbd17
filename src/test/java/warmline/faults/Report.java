package warmline.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import warmline.faults.Finding.Kind;

/** What was done, and what was found. Each finding belongs to the last fault before it. */
final class Report {
    private static final String ROW = "%-32s %-7s %6s %12s %6s %8s%n";

    private final List<Fault> faults = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void add(Fault fault) {
        faults.add(fault);
    }

    void add(List<Finding> found) {
        findings.addAll(found);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many transitions, or callbacks, all faults of this name have interrupted. */
    int interrupted(String name) {
        return faults.stream()
                .filter(fault -> fault.name().equals(name))
                .mapToInt(Fault::interrupted)
                .sum();
    }

    /** The faults that caught nothing: the test has not seen what it wanted to see. */
    List<String> missed() {
        return faults.stream()
                .filter(fault -> fault.interrupted() == 0)
                .map(Fault::name)
                .toList();
    }

    int kills() {
        return faults.stream().mapToInt(Fault::kills).sum();
    }

    int interrupted() {
        return faults.stream().mapToInt(Fault::interrupted).sum();
    }

    long count(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    String table() {
        var text = new StringBuilder(ROW.formatted("fault", "side", "kills", "interrupted", "lost", "doubled"));
        var rows = new LinkedHashMap<String, List<Fault>>();
        for (var fault : faults)
            rows.computeIfAbsent(fault.name(), _ -> new ArrayList<>()).add(fault);
        rows.values().forEach(same -> text.append(row(same)));
        findings.forEach(finding -> text.append(finding).append('\n'));
        missed().forEach(name -> text.append("Not reached: ").append(name).append('\n'));
        return text.toString();
    }

    private String row(List<Fault> same) {
        return ROW.formatted(
                same.getFirst().what(),
                same.getFirst().side(),
                same.stream().mapToInt(Fault::kills).sum(),
                same.stream().mapToInt(Fault::interrupted).sum(),
                after(same, Kind.LOST),
                after(same, Kind.DOUBLED));
    }

    private long after(List<Fault> same, Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind && same.contains(before(finding)))
                .count();
    }

    private Fault before(Finding finding) {
        var before = faults.stream()
                .filter(fault -> !fault.at().isAfter(finding.at()))
                .toList();
        return before.isEmpty() ? faults.getFirst() : before.getLast();
    }

    /** For instance {@code 36 kills, 0 lost, 0 doubled}. */
    String sum() {
        return "%d kills, %d lost, %d doubled".formatted(kills(), count(Kind.LOST), count(Kind.DOUBLED));
    }
}

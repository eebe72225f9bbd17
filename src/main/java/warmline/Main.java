package warmline;

/** Composition. The only place with a real clock, real dice and real threads. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}

package warmline.telephone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.TerminalBuilder;
import warmline.telephone.Command.Verb;

/** Telephones at a keyboard: dials, presses keys and answers as typed, for several numbers at once, and shows what is heard as text. */
public final class Terminal {
    private static final String FIRST_TELEPHONE = "6175550123";
    /** A typing mistake must not stop a script for a day. */
    private static final int LONGEST_WAIT_SECONDS = 600;

    private final Network network;
    private final InetSocketAddress exchange;
    private final Captions captions;
    private final Sound sound;
    private final LineReader reader;
    /** Input comes through a pipe or from a teletype: no prompt, no editing, but the commands themselves, so that the output reads as a protocol. */
    private final boolean isPiped;

    private final Set<String> used = new LinkedHashSet<>();
    private volatile String current = FIRST_TELEPHONE;

    Terminal(
            Network network,
            InetSocketAddress exchange,
            Captions captions,
            Sound sound,
            org.jline.terminal.Terminal console) {
        this.network = network;
        this.exchange = exchange;
        this.captions = captions.and(new PromptCaptions(Map.of("(tones from the other telephone)", pattern())));
        this.sound = sound;
        this.isPiped = console.getType().startsWith(org.jline.terminal.Terminal.TYPE_DUMB);
        this.reader = LineReaderBuilder.builder()
                .terminal(console)
                .completer(new StringsCompleter(
                        Verb.spoken().stream().map(verb -> verb.words).toList()))
                // An exclamation mark is not for telephones.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /**
     * Runs at this process's keyboard and screen, or on whatever is piped into it, until {@code quit} or the end of the input. The network stays open.
     *
     * @param exchange where the line is
     * @throws IOException if there is neither a terminal nor standard input
     */
    public static void run(Network network, InetSocketAddress exchange, Captions captions) throws IOException {
        try (var console = TerminalBuilder.builder().system(true).dumb(true).build();
                var sound = Sound.open()) {
            new Terminal(network, exchange, captions, sound, console).run();
        }
    }

    void run() {
        network.otherwise(this::rung);
        say("Telephones at " + exchange.getHostString() + ":" + exchange.getPort()
                + ". Try: dial 100   For all there is: help");
        if (!sound.isThere()) say("No sound on this machine; what is heard is shown as text only.");
        try {
            var goesOn = true;
            while (goesOn) goesOn = execute(Command.parse(readLine()));
        } catch (EndOfFileException | UserInterruptException leaving) {
            say("Goodbye.");
        }
        for (var leg : legs()) leg.hangUp();
    }

    private String readLine() {
        if (!isPiped) return reader.readLine(current + "> ");
        var line = reader.readLine();
        say(current + "> " + line);
        return line;
    }

    private void say(String text) {
        if (isPiped) reader.getTerminal().writer().println(text);
        else reader.printAbove(text);
        reader.getTerminal().flush();
    }

    /** False when it is time to leave. */
    private boolean execute(Command command) {
        switch (command.verb()) {
            case DIAL -> dial(command);
            case PRESS -> press(command);
            case ANSWER -> ringing(command).ifPresent(this::answer);
            case REJECT -> ringing(command).ifPresent(leg -> leg.reject(603, "Decline"));
            case BUSY -> ringing(command).ifPresent(leg -> leg.reject(486, "Busy Here"));
            case HANG_UP -> going(command).ifPresent(Leg::hangUp);
            case USE -> use(command);
            case LIST -> list();
            case SAY -> going(command).ifPresent(leg -> leg.speak(pattern()));
            case WAIT -> pause(command);
            case HELP -> help();
            case UNKNOWN -> say("I do not know \"" + command.argument() + "\". Type: help");
            case NOTHING -> {}
            case QUIT -> {
                say("Goodbye.");
                return false;
            }
        }
        return true;
    }

    private void dial(Command command) {
        var as = command.as().orElse(current);
        if (!isNumber(command.argument()) || !isNumber(as)) return;
        var telephone = network.telephone(as);
        if (legOf(as).isPresent()) {
            say(as + " is in a call already. Type: hang up   or dial as another: dial " + command.argument()
                    + " as 6175550124");
            return;
        }
        take(as);
        say(as + ": calling " + command.argument() + " …");
        follow(telephone.dial(exchange, command.argument()));
    }

    private void press(Command command) {
        if (!command.argument().matches("[0-9*#]{1,100}")) say("Keys are 0-9, * and #.");
        else going(command).ifPresent(leg -> leg.press(command.argument()));
    }

    private void answer(Leg leg) {
        take(leg.number());
        leg.answer();
    }

    private void use(Command command) {
        if (isNumber(command.argument())) take(command.argument());
    }

    private void list() {
        for (var number : numbers()) {
            var doing = legOf(number).map(Terminal::doing).orElse("free");
            say((number.equals(current) ? "* " : "  ") + number + "  " + doing);
        }
    }

    private static String doing(Leg leg) {
        if (leg.isRinging()) return "ringing";
        return leg.isUp() ? "in a call with " + leg.other() : "calling " + leg.other();
    }

    /** Three tones up and down, loud enough to hear and unlike any prompt. */
    private static short[] pattern() {
        var pcm = new short[0];
        for (var hertz : new int[] {520, 660, 780, 660, 520}) {
            var tone = Ears.tone(hertz, Duration.ofMillis(240));
            var longer = Arrays.copyOf(pcm, pcm.length + tone.length);
            System.arraycopy(tone, 0, longer, pcm.length, tone.length);
            pcm = longer;
        }
        return pcm;
    }

    private void pause(Command command) {
        if (!command.argument().matches("[0-9]{1,3}") || Integer.parseInt(command.argument()) > LONGEST_WAIT_SECONDS) {
            say("Say for how many seconds, at most " + LONGEST_WAIT_SECONDS + ", for example: wait 5");
            return;
        }
        try {
            Thread.sleep(Duration.ofSeconds(Integer.parseInt(command.argument())));
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    private void help() {
        for (var verb : Verb.spoken()) say("  %-28s %s".formatted(verb.example, verb.meaning));
    }

    private boolean isNumber(String text) {
        if (text.matches("[0-9*#+]{1,20}")) return true;
        say("\"" + text + "\" is not a telephone number. Type digits, for example: dial 100 as 6175550123");
        return false;
    }

    /** Somebody rings one of our numbers. */
    private void rung(Leg leg) {
        synchronized (used) {
            used.add(leg.number());
        }
        leg.ring();
        var others = legs().stream().filter(Leg::isRinging).count() > 1;
        say(leg.number() + " is ringing. Type: answer" + (others ? " as " + leg.number() : ""));
        attendant(leg).follow();
    }

    private void follow(Leg leg) {
        Thread.ofVirtual().name("attendant").start(attendant(leg)::follow);
    }

    private Attendant attendant(Leg leg) {
        return new Attendant(leg, exchange, this::say, captions.listen(), sound, number -> number.equals(current));
    }

    private void take(String number) {
        synchronized (used) {
            used.add(number);
        }
        current = number;
    }

    private List<String> numbers() {
        synchronized (used) {
            return List.copyOf(used);
        }
    }

    private List<Leg> legs() {
        return numbers().stream()
                .flatMap(number -> network.telephone(number).legs().stream())
                .filter(leg -> !leg.hasEnded())
                .toList();
    }

    private Optional<Leg> legOf(String number) {
        return network.telephone(number).legs().reversed().stream()
                .filter(leg -> !leg.hasEnded())
                .findFirst();
    }

    /** The call that is meant by answer, reject and busy; says why when there is none. */
    private Optional<Leg> ringing(Command command) {
        var ringing = legs().stream()
                .filter(Leg::isRinging)
                .filter(leg -> command.as().map(leg.number()::equals).orElse(true))
                .toList();
        var meant = ringing.size() == 1
                ? ringing
                : ringing.stream().filter(leg -> leg.number().equals(current)).toList();
        if (ringing.isEmpty())
            say(command.as().map(number -> number + " is not ringing.").orElse("Nothing is ringing."));
        else if (meant.isEmpty())
            say("Several telephones are ringing. Type: " + command.verb().words + " as "
                    + ringing.getFirst().number());
        return meant.stream().findFirst();
    }

    /** The call of the current telephone, or of the one named; says so when there is none. */
    private Optional<Leg> going(Command command) {
        var number = command.as().orElse(current);
        if (!isNumber(number)) return Optional.empty();
        var leg = legOf(number);
        if (leg.isEmpty()) say(number + " is not in a call. Type: dial 100");
        return leg;
    }
}

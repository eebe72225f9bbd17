package warmline.simulation;

import static warmline.simulation.Timeline.MILLI;
import static warmline.simulation.Timeline.SECOND;

import java.util.List;
import org.jspecify.annotations.Nullable;
import warmline.call.Phone;
import warmline.prompt.Prompt;
import warmline.prompt.Words;

/** A patient at the telephone: knows what they ring for, mostly, and may hang up at any word. */
final class Patient implements Person {
    private enum Wants {
        A_CALL,
        THEIR_CALL,
        HELP_NOW,
        A_PERSON,
        PEACE
    }

    /** From nought on, in the order of {@link Patients}. */
    final int number;

    private final World world;
    private final Typing typing;
    private final Phone other;
    private final double answers;
    private final int hasty;
    private Wants wants = Wants.A_CALL;
    private int menus;

    @Nullable
    Telephone telephone;

    Patient(World world, int number, Phone other) {
        this.number = number;
        this.world = world;
        this.typing = new Typing(world);
        this.other = other;
        this.answers = 0.4 + 0.6 * world.dice.nextDouble();
        this.hasty = world.dice.nextInt(4) == 0 ? 8 : 150;
    }

    /** At their own telephone. */
    @Nullable
    SimulatedLeg call() {
        return telephone == null ? null : telephone.call();
    }

    /** Where they can be called; with the service gone, nobody checks what they type. */
    List<Phone> leaves(Telephone own) {
        if (own.isWithheld()) return List.of(other);
        return world.chance(0.2) ? List.of(new Phone("911"), own.phone()) : List.of(own.phone());
    }

    /** Rings the line, for something. */
    void begins() {
        int throwOf = world.dice.nextInt(80);
        if (throwOf < 71) wants = Wants.A_CALL;
        else if (throwOf < 75) wants = Wants.THEIR_CALL;
        else if (throwOf < 76) wants = Wants.HELP_NOW;
        else if (throwOf < 77) wants = Wants.A_PERSON;
        else wants = Wants.PEACE;
        menus = 0;
        typing.stop();
    }

    @Override
    public Pickup rung() {
        if (!world.chance(answers))
            return world.chance(0.7) ? new Pickup.Sleeps() : new Pickup.Declines(world.between(SECOND, 20 * SECOND));
        return new Pickup.Answers(world.between(SECOND / 2, world.chance(0.1) ? 28 * SECOND : 4 * SECOND));
    }

    @Override
    public Act hears(List<Words> words, SimulatedLeg on) {
        world.promises.heard(words, on);
        if (world.dice.nextInt(hasty) == 0) return leaves();
        for (var word : words)
            if (word instanceof Prompt prompt)
                switch (prompt) {
                    case TO_HELP_NOW -> {
                        return mainMenu();
                    }
                    case TO_WAIT_NOW -> {
                        return often("111112222*", 10);
                    }
                    case WE_LOOK_FOR_A_PEER -> {
                        return world.chance(0.8) ? new Act.Stays() : often("***70#", 3);
                    }
                    case FOR_SOMEBODY_ELSE -> {
                        return often("1111222*", 8);
                    }
                    case FOR_THE_NEXT_ONE -> {
                        return often("1122*", 6);
                    }
                    case IF_THAT_IS_GOOD -> {
                        return often("1111111111111222*3", 12);
                    }
                    case ASK_NUMBER -> {
                        return typing.begin(other.number(), world.dice.nextBoolean());
                    }
                    case IF_RIGHT -> {
                        return often("11112*", 10);
                    }
                    case TO_LEAVE_YOUR_NUMBER -> {
                        return often("1111122*", 4);
                    }
                    case TO_LEAVE_NAME -> {
                        return world.chance(0.6) ? leaves() : often("111223444**", 6);
                    }
                    case TO_CHOOSE_A_WORD -> {
                        return often("1122222*7", 6);
                    }
                    case TO_SAY_NOTHING -> {
                        return often("1122*7", 6);
                    }
                    case TO_KEEP -> {
                        return often("122333*", 10);
                    }
                    case TO_PRIVACY -> {
                        return often("222244*", 8);
                    }
                    case TO_HEAR_SLOWER,
                            TO_HEAR_AS_QUICKLY_AS_USUAL,
                            MAY_WE_REMEMBER,
                            MAY_WE_REMEMBER_THE_PLACE,
                            TO_GO_ON_THERE -> {
                        return often("1122**", 6);
                    }
                    case TO_HEAR_WHAT_WE_KEEP -> {
                        return often("2222221*", 8);
                    }
                    case NEVER_CALL_MEANS, ALLOW_CALLS_MEANS, TO_LEAVE_IT_SO -> {
                        return often("11112*", 8);
                    }
                    case TO_CRISIS_LINE -> {
                        return often("0011*", 5);
                    }
                    case HOW_ARE_YOU_NOW -> {
                        return often("12345*7", 4);
                    }
                    case FOR_MORE, TO_HEAR_ANOTHER -> {
                        return often("12345*", 4);
                    }
                    default -> {}
                }
        return new Act.Stays();
    }

    private Act mainMenu() {
        if (menus++ > 3) return leaves();
        return switch (wants) {
            case A_CALL -> often("11111111111111111112907", 12);
            case THEIR_CALL -> often("3333337", 6);
            case HELP_NOW -> often("22227", 8);
            case A_PERSON -> often("0", 8);
            case PEACE -> often("4", 8);
        };
    }

    /** One of these keys; one time in so many, nothing. */
    private Act often(String keys, int silence) {
        if (world.dice.nextInt(silence) == 0) return new Act.Stays();
        char key = keys.charAt(world.dice.nextInt(keys.length()));
        return new Act.Presses(key, world.between(650 * MILLI, 2 * SECOND));
    }

    private Act leaves() {
        return new Act.Leaves(world.between(0, SECOND));
    }

    @Override
    public Act isAwaited() {
        return typing.isGoingOn() ? typing.next() : new Act.Stays();
    }

    @Override
    public Act hearsARecording() {
        return world.chance(0.5) ? new Act.Stays() : often("123*00", 4);
    }
}

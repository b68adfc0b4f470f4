package jp.mimamori.ui.prompts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/**
 * The way in which a matter is being answered, or what is recorded without one; what was typed in
 * it stays until it is recorded.
 */
sealed interface Form {

    /** Which of a matter's forms it is. */
    enum Kind {
        ORDER,
        GIVEN,
        STOP,
        DEFER,
        DECLINE
    }

    Kind kind();

    /** The drug of an order or a dose. */
    default Optional<DrugChoice> drug() {
        return switch (this) {
            case Order(OrderForm order) -> Optional.of(order.drug());
            case Given(GivenForm given) -> Optional.of(given.drug());
            case Stop _, Defer _, Decline _ -> Optional.empty();
        };
    }

    record Order(OrderForm typed) implements Form {
        @Override
        public Kind kind() {
            return Kind.ORDER;
        }
    }

    record Given(GivenForm typed) implements Form {
        @Override
        public Kind kind() {
            return Kind.GIVEN;
        }
    }

    record Stop(StopForm typed) implements Form {
        @Override
        public Kind kind() {
            return Kind.STOP;
        }
    }

    /** Until when it waits: a clock time. */
    record Defer(StringProperty until) implements Form {
        Defer() {
            this(new SimpleStringProperty(""));
        }

        @Override
        public Kind kind() {
            return Kind.DEFER;
        }
    }

    record Decline(StringProperty reason) implements Form {
        Decline() {
            this(new SimpleStringProperty(""));
        }

        @Override
        public Kind kind() {
            return Kind.DECLINE;
        }
    }
}

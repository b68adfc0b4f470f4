package jp.mimamori.ui.prompts;

import jp.mimamori.course.Meta;

import org.jspecify.annotations.Nullable;

/** Makes the meta of an entry that holds from now on. */
interface Signing {

    /**
     * Signs it.
     *
     * @param why the reason, null where none is needed
     * @param other for whom it is typed, null for who is at the workstation
     */
    Meta sign(@Nullable String why, @Nullable String other);
}

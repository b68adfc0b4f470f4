/**
 * What the tables ask, for the physician: of one patient and across the ward, with the reasons, the
 * dose and its basis, and the ways to answer.
 *
 * <p>Lives here: the list of what is asked and due, the words of its explanation, the forms of its
 * answers. Must not live here: the tables' rules, other screens.
 *
 * <p>Why: a prompt is only followed when it can be checked at a glance, and only trusted when every
 * number on it says where it comes from; so the explanation is put into words by a plain function
 * that tests can read.
 */
@NullMarked
package jp.mimamori.ui.prompts;

import org.jspecify.annotations.NullMarked;

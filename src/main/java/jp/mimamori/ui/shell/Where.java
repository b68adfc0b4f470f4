package jp.mimamori.ui.shell;

import jp.mimamori.ui.Place;

/**
 * What is in sight.
 *
 * @param patient id, empty where there is none
 */
record Where(Place place, String patient) {}

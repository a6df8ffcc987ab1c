/**
 * Set by the build: whether this is the product on one machine. What stands behind it is not in another
 * build.
 */
declare const LOCAL: boolean;

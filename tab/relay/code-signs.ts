/** Crockford's base32: no I, L, O or U, so that a code can be read off paper and said on the telephone. */
export const CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 16 signs of 5 bits each: 80 random bits. */
export const CODE_LENGTH = 16;

/* What entries.py and subtrees.py do to one file of entries, in one pass over its bytes. Nothing rests on it: what it
 * does not find good is looked at by them, and a law holds it to their word. Form: docs/reference/record-format.md,
 * section 1; hashes: RFC 6962 section 2.1. The three functions of SHA-256 are those that Python itself uses. */

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline)) /* so that the lengths of names are known beforehand */

typedef const uint8_t *text;
typedef struct {
    int (*begin)(void *), (*add)(void *, const void *, size_t), (*end)(uint8_t *, void *);
} hash;

INLINE int is(text *p, text end, const char *what) {
    size_t length = strlen(what);
    if ((size_t)(end - *p) < length || memcmp(*p, what, length)) return 0;
    *p += length;
    return 1;
}

INLINE int is_plain(text p, text end) { /* 0x21 to 0x7E without the backslash; written so that compilers do many at once */
    int strange = 0;
    for (; p < end; p++) strange |= (*p < 0x21) | (*p > 0x7E) | (*p == '\\');
    return !strange;
}

INLINE int is_word(text *p, text end) {
    text q = *p;
    if (q >= end || *q++ != '"' || !(q = memchr(q, '"', end - q))) return 0;
    *p = q + 1;
    return 1;
}

static int is_number(text *p, text end, uint64_t *found) { /* no zero before it, no minus before nought */
    text q = *p, first;
    int minus = q < end && *q == '-';
    uint64_t n = 0;
    first = q += minus;
    while (q < end && *q >= '0' && *q <= '9' && q - first < 17) n = 10 * n + (*q++ - '0');
    if (q == first || (*first == '0' && (minus || q - first > 1)) || n > 9007199254740991u) return 0;
    *p = q;
    if (found) *found = n;
    return !(found && minus);
}

static int is_value(text *p, text end) {
    if (*p >= end) return 0;
    if (**p == '"') return is_word(p, end);
    if (is(p, end, "true") || is(p, end, "false") || is(p, end, "null")) return 1;
    if (**p != '[') return is_number(p, end, NULL);
    ++*p;
    if (is(p, end, "]")) return 1;
    do
        if (!is_word(p, end)) return 0;
    while (is(p, end, ","));
    return is(p, end, "]");
}

static int is_before(text a, size_t m, text b, size_t n) {
    int order = memcmp(a, b, m < n ? m : n);
    return order < 0 || (order == 0 && m < n);
}

static int are_facts(text *p, text end) { /* names in order, none twice */
    text last = NULL, name;
    size_t length = 0;
    if (!is(p, end, "{")) return 0;
    if (is(p, end, "}")) return 1;
    do {
        name = *p + 1;
        if (!is_word(p, end)) return 0;
        if (last && !is_before(last, length, name, *p - 1 - name)) return 0;
        last = name, length = *p - 1 - name;
        if (!is(p, end, ":") || !is_value(p, end)) return 0;
    } while (is(p, end, ","));
    return is(p, end, "}");
}

INLINE int has(text *p, text end, const char *name) { return is(p, end, name) && is_word(p, end) && is(p, end, ","); }

INLINE int may_have(text *p, text end, const char *name) {
    text q = *p;
    return is(&q, end, name) ? has(p, end, name) : 1;
}

INLINE int is_moment(text *p, text end) {
    static const char shape[] = "0000-00-00T00:00:00.000000Z";
    int strange = end - *p < 27;
    for (int n = 0; n < 27 && !strange; n++)
        strange = shape[n] == '0' ? (uint8_t)((*p)[n] - '0') > 9 : (*p)[n] != (uint8_t)shape[n];
    *p += 27;
    return !strange;
}

INLINE int is_salt(text *p, text end) { /* 32 digits in hex */
    int strange = 0;
    if (end - *p < 32) return 0;
    for (int n = 0; n < 32; n++)
        strange |= ((uint8_t)((*p)[n] - '0') > 9) & ((uint8_t)((*p)[n] - 'a') > 5);
    *p += 32;
    return !strange;
}

static int is_entry(text p, text end, uint64_t index, text *moment) {
    uint64_t found;
    if (!is_plain(p, end) || !is(&p, end, "{") || !has(&p, end, "\"actor\":") || !may_have(&p, end, "\"dated\":") ||
        !is(&p, end, "\"facts\":") || !are_facts(&p, end) || !is(&p, end, ",") ||
        !may_have(&p, end, "\"happened_at\":") || !has(&p, end, "\"happened_on\":") || !is(&p, end, "\"index\":") ||
        !is_number(&p, end, &found) || found != index || !is(&p, end, ",") || !has(&p, end, "\"kind\":") ||
        !may_have(&p, end, "\"origin\":") || !is(&p, end, "\"recorded_at\":\""))
        return 0;
    *moment = p;
    return is_moment(&p, end) && is(&p, end, "\",\"salt\":\"") &&
           is_salt(&p, end) && is(&p, end, "\",") &&
           has(&p, end, "\"subject\":") && is(&p, end, "\"v\":1}") && p == end;
}

/* Gives how many lines from the first on are good entries in the order they were recorded, with their leaf hashes. */
size_t good_lines(text data, size_t length, uint64_t start, size_t most, uint8_t *leaves, const hash *sha256) {
    text p = data, end = data + length, line, moment, latest = NULL;
    uint64_t state[32];
    size_t n = 0;
    while (n < most && (line = memchr(p, '\n', end - p))) {
        if (!is_entry(p, line, start + n, &moment) || (latest && memcmp(moment, latest, 27) < 0)) break;
        latest = moment;
        sha256->begin(state), sha256->add(state, "\0", 1), sha256->add(state, p, line - p);
        sha256->end(leaves + 32 * n++, state);
        p = line + 1;
    }
    return n;
}

/* Writes the roots of the pairs of hashes, and of the pairs of these, and so on, one level after the other. */
void pair_up(const uint8_t *hashes, size_t count, uint8_t *above, const hash *sha256) {
    uint64_t state[32];
    while (count /= 2) {
        for (size_t n = 0; n < count; n++) {
            sha256->begin(state), sha256->add(state, "\1", 1), sha256->add(state, hashes + 64 * n, 64);
            sha256->end(above + 32 * n, state);
        }
        hashes = above, above += 32 * count;
    }
}

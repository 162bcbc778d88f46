// Counts of times in nanoseconds: every power of two in 128 parts.
#include "histogram.h"

#include <math.h>
#include <string.h>

void histogram_clear(histogram *h) { memset(h, 0, sizeof *h); }

static int part_of(uint64_t value) {
    if (value < PARTS) return (int)value;
    int power = 63 - __builtin_clzll(value);
    return (power - 6) * PARTS + (int)((value >> (power - 7)) & (PARTS - 1));
}

static uint64_t least_of(int part) {
    if (part < PARTS) return (uint64_t)part;
    return (uint64_t)(PARTS + part % PARTS) << (part / PARTS - 1);
}

void histogram_add(histogram *h, uint64_t value) {
    h->counts[part_of(value)]++;
    h->n++;
    if (value > h->max) h->max = value;
}

uint64_t histogram_at(const histogram *h, double quantile) {
    uint64_t wanted = (uint64_t)ceil(quantile * (double)h->n), seen = 0;
    if (!h->n) return 0;
    for (int part = 0; part < 64 * PARTS; part++) {
        seen += h->counts[part];
        if (seen && seen >= wanted) return least_of(part) < h->max ? least_of(part) : h->max;
    }
    return h->max;
}

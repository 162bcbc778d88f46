// What clients of the board say and hear, counted. Against the baseline only markers are read.
//
// A marker is "@T" and 16 hexadecimal digits: the moment at which the post was due. Seen in a frame, it is one delivery.
#define _GNU_SOURCE
#include "talk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER = 1, ID = 2, MARKER = 3 };  // what stands in a template for each

tally counted;
int joined;
uint64_t counting_from = UINT64_MAX;
static int speaks_board;
static uint64_t own_notes;

static void complain(const char *what, const uint8_t *text, size_t size) {
    static int said;
    if (said++ < 5) fprintf(stderr, "%s: %.*s\n", what, (int)(size < 300 ? size : 300), text);
}

static void greet(client *c) {
    if (speaks_board) {
        client_say(c, c->hello, strlen(c->hello));
    } else {
        if (*c->hello) client_say(c, c->hello, strlen(c->hello));
        c->joined = 1;
        joined++;
    }
}

static void ended(client *c, int code) {
    counted.closes++;
    if (c->joined) joined--;
    c->joined = 0;
    static int said;
    if (said++ < 5) fprintf(stderr, "client %d closed with %d\n", c->index, code);
}

static int marker_at(const uint8_t *p, uint64_t *when) {
    uint64_t value = 0;
    for (int i = 0; i < 16; i++) {
        uint8_t d = p[i];
        if (d >= '0' && d <= '9') value = value << 4 | (uint64_t)(d - '0');
        else if (d >= 'a' && d <= 'f') value = value << 4 | (uint64_t)(d - 'a' + 10);
        else return 0;
    }
    *when = value;
    return 1;
}

static void count_markers(const uint8_t *text, size_t size, uint64_t now) {
    const uint8_t *end = text + size, *at = text;
    uint64_t when, found = 0;
    while ((at = memchr(at, '@', (size_t)(end - at)))) {
        if (end - at >= 18 && at[1] == 'T' && marker_at(at + 2, &when)) {
            at += 17;
            if (when >= counting_from) {
                found++;
                histogram_add(&counted.seen, now > when ? now - when : 0);
            }
        }
        if (++at >= end) break;
    }
    counted.deliveries += found;
    counted.change_frames += found > 0;
}

static uint64_t number(const uint8_t *text, size_t size, const char *name) {
    size_t near = size < 256 ? size : 256;
    const uint8_t *at = memmem(text, near, name, strlen(name));
    return at ? strtoull((const char *)at + strlen(name), NULL, 10) : UINT64_MAX;
}

static int is(const uint8_t *text, size_t size, const char *type) {
    size_t length = strlen(type);
    return size > length + 10 && !memcmp(text, "{\"type\":\"", 9) && !memcmp(text + 9, type, length) && text[9 + length] == '"';
}

// A viewer may move only from where it stands (R14).
static void move(client *c, const uint8_t *text, size_t size, const char *to) {
    if (number(text, size, "\"from\":") != c->seq) {
        counted.violations++;
        complain("not from where the viewer stands", text, size);
    }
    c->seq = number(text, size, to);
}

static void welcomed(client *c, const uint8_t *text, size_t size) {
    c->seq = memmem(text, size, "\"reset\":true", 12) ? 0 : number(text, size, "\"seq\":");
    c->n = number(text, size, "\"last\":");
    c->joined = 1;
    joined++;
}

static void acked(client *c, const uint8_t *text, size_t size, uint64_t now) {
    uint64_t asked = c->asked_at[number(text, size, "\"n\":") % 64];
    counted.acks++;
    if (asked >= counting_from) histogram_add(&counted.acked, now > asked ? now - asked : 0);
}

static void hear(client *c, const uint8_t *text, size_t size, uint64_t now) {
    counted.frames++;
    counted.bytes += size;
    if (!speaks_board) {
        count_markers(text, size, now);
    } else if (is(text, size, "changes")) {
        move(c, text, size, "\"to\":");
        count_markers(text, size, now);
    } else if (is(text, size, "ack")) {
        acked(c, text, size, now);
    } else if (is(text, size, "beat")) {
        move(c, text, size, "\"seq\":");
    } else if (is(text, size, "welcome")) {
        welcomed(c, text, size);
    } else if (is(text, size, "refused")) {
        counted.refusals++;
        complain("refused", text, size);
    } else if (is(text, size, "gap")) {
        counted.gaps++;
        complain("gap", text, size);
    }
}

listener talk(int is_board, uint64_t notes) {
    speaks_board = is_board;
    own_notes = notes;
    return (listener){greet, hear, ended};
}

void post(client *c, uint64_t scheduled) {
    char text[8192], *to = text;
    const char *from = own_notes && c->posted >= own_notes && *c->edit ? c->edit : c->add;
    uint64_t note = own_notes ? c->posted % own_notes : c->posted;
    if (c->state != OPEN) return;
    c->n++;
    c->posted++;
    for (; *from && to < text + sizeof text - 64; from++) {
        if (*from == NUMBER) to += sprintf(to, "%llu", (unsigned long long)c->n);
        else if (*from == ID) to += sprintf(to, "note%07d%011llu", c->index, (unsigned long long)note);
        else if (*from == MARKER) to += sprintf(to, "@T%016llx", (unsigned long long)scheduled);
        else *to++ = *from;
    }
    c->asked_at[c->n % 64] = scheduled;
    counted.sent += scheduled >= counting_from;
    client_say(c, text, (size_t)(to - text));
}

// A load generator that is not itself the limit: all people of a workshop on one core, posting on schedule or at
// saturation, timing every delivery from the moment its post was due. Prints one JSON object for the run.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "process.h"
#include "talk.h"

#define SECOND 1000000000ull

static struct {
    int port, pid, is_board, at_once;
    const char *people, *subprotocol;
    double rate, seconds, warm;
    uint64_t window, expect, notes, idle, profile;
} options = {.at_once = 32, .people = "", .subprotocol = "", .seconds = 5, .warm = 1, .expect = 1};

static client *clients;
static int people;
static uint64_t random_state = 88172645463325252ull;

static void fail(const char *what) {
    fprintf(stderr, "loadgen: %s\n", what);
    exit(2);
}

static double real(const char *text) { return strtod(text, NULL); }

static void read_options(int count, char **words) {
    for (int i = 1; i + 1 < count; i += 2) {
        const char *name = words[i], *value = words[i + 1];
        if (!strcmp(name, "--port")) options.port = atoi(value);
        else if (!strcmp(name, "--pid")) options.pid = atoi(value);
        else if (!strcmp(name, "--people")) options.people = value;
        else if (!strcmp(name, "--subprotocol")) options.subprotocol = value, options.is_board = 1;
        else if (!strcmp(name, "--rate")) options.rate = real(value);
        else if (!strcmp(name, "--window")) options.window = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--expect")) options.expect = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--notes")) options.notes = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--seconds")) options.seconds = real(value);
        else if (!strcmp(name, "--warm")) options.warm = real(value);
        else if (!strcmp(name, "--profile")) options.profile = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--idle")) options.idle = strtoull(value, NULL, 10);
        else fail(name);
    }
}

// One person a line: path, hello, template of a new note, template of an edit; tabs between.
static void read_people(void) {
    FILE *file = fopen(options.people, "r");
    char *line = NULL;
    size_t room = 0;
    if (!file) fail("cannot read the file of people");
    for (ssize_t size; (size = getline(&line, &room, file)) > 0;) {
        line[size - 1] = 0;
        clients = realloc(clients, (size_t)(people + 1) * sizeof *clients);
        char *rest = strdup(line);
        clients[people] = (client){.index = people, .path = strsep(&rest, "\t"), .hello = strsep(&rest, "\t"),
                                   .add = strsep(&rest, "\t"), .edit = strsep(&rest, "\t")};
        if (!clients[people].edit) fail("a line of the file of people has too few parts");
        people++;
    }
    free(line);
    fclose(file);
}

static void connect_all(void) {
    uint64_t until = now_ns() + 60 * SECOND;
    for (int next = 0; joined < people;) {
        while (next < people && connecting < options.at_once) client_connect(&clients[next++]);
        clients_turn(SECOND / 50);
        if (counted.closes || now_ns() > until) fail("not everybody could connect");
    }
}

static void turn_until(uint64_t until) {
    for (uint64_t now; (now = now_ns()) < until;) clients_turn(until - now);
}

// Times between posts vary as people's do; the seed is fixed, so every run has the same ones.
static uint64_t gap(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    double u = (double)(random_state >> 11) / 9007199254740992.0;
    return (uint64_t)(2.0 * u * 1e9 / options.rate);
}

static int next_poster;

static void post_next(uint64_t scheduled) {
    post(&clients[next_poster], scheduled);
    next_poster = (next_poster + 1) % people;
}

static void on_schedule(uint64_t until) {
    static uint64_t next;
    if (!next) next = now_ns();
    for (uint64_t now; (now = now_ns()) < until;) {
        for (; next <= now; next += gap()) post_next(next);
        clients_turn((next < until ? next : until) - now);
    }
}

static void at_saturation(uint64_t until) {
    uint64_t deliveries = counted.deliveries, stalled_at = now_ns() + 10 * SECOND;
    for (uint64_t now; (now = now_ns()) < until;) {
        while (counted.sent * options.expect < counted.deliveries + options.window * options.expect) post_next(now_ns());
        clients_turn(SECOND / 20);
        if (counted.deliveries != deliveries) deliveries = counted.deliveries, stalled_at = now + 10 * SECOND;
        else if (now > stalled_at) fail("nothing arrived for ten seconds");
    }
}

static void run(double seconds) {
    uint64_t until = now_ns() + (uint64_t)(seconds * 1e9);
    if (options.window) at_saturation(until);
    else if (options.rate > 0) on_schedule(until);
    else turn_until(until);
}

static void drain(uint64_t deliveries_wanted) {
    uint64_t until = now_ns() + 5 * SECOND;
    while (counted.deliveries < deliveries_wanted && now_ns() < until) clients_turn(SECOND / 50);
}

static double ms(const histogram *h, double quantile) { return (double)histogram_at(h, quantile) / 1e6; }

static void report(double seconds, used a, used b, tally t, long long lost) {
    double foreign = (double)(b.machine - a.machine) - (double)(b.server - a.server) - (double)(b.self - a.self);
    printf("{\"people\":%d,\"seconds\":%.3f,\"sent\":%llu,\"deliveries\":%llu,\"frames\":%llu,\"change_frames\":%llu,"
           "\"bytes\":%llu,\"acks\":%llu,\"lost\":%lld,\"refusals\":%llu,\"gaps\":%llu,\"violations\":%llu,\"closes\":%llu,",
           people, seconds, (unsigned long long)t.sent, (unsigned long long)t.deliveries, (unsigned long long)t.frames,
           (unsigned long long)t.change_frames, (unsigned long long)t.bytes, (unsigned long long)t.acks, lost,
           (unsigned long long)counted.refusals, (unsigned long long)counted.gaps, (unsigned long long)counted.violations,
           (unsigned long long)counted.closes);
    const histogram *seen = &counted.seen, *acked = &counted.acked;
    printf("\"p50_ms\":%.3f,\"p90_ms\":%.3f,\"p99_ms\":%.3f,\"p999_ms\":%.3f,\"max_ms\":%.3f,\"ack_p50_ms\":%.3f,\"ack_p99_ms\":%.3f,",
           ms(seen, .5), ms(seen, .9), ms(seen, .99), ms(seen, .999), (double)seen->max / 1e6, ms(acked, .5), ms(acked, .99));
    printf("\"server_s\":%.6f,\"generator_s\":%.6f,\"foreign_s\":%.3f}\n", (double)(b.server - a.server) / 1e9,
           (double)(b.self - a.self) / 1e9, foreign / 1e9);
}

static void measure(void) {
    if (options.window) counting_from = 0;
    run(options.warm);
    tally before = counted;
    histogram_clear(&counted.seen);
    histogram_clear(&counted.acked);
    if (options.profile) kill(options.pid, SIGUSR1);  // The profiler begins anew (benchmarks/profiler.py).
    used a = used_by(options.pid);
    uint64_t start = now_ns();
    counting_from = options.window ? 0 : start;
    run(options.seconds);
    used b = used_by(options.pid);
    double seconds = (double)(now_ns() - start) / 1e9;
    tally t = counted;
    t.sent -= before.sent, t.deliveries -= before.deliveries, t.frames -= before.frames, t.bytes -= before.bytes;
    t.change_frames -= before.change_frames, t.acks -= before.acks;
    uint64_t wanted = options.window ? counted.sent * options.expect : before.deliveries + t.sent * options.expect;
    drain(wanted);
    report(seconds, a, b, t, (long long)(wanted - counted.deliveries));
}

// Stay connected and silent until told to end (end of the standard input).
static void idle(void) {
    turn_until(now_ns() + options.idle * SECOND / 1000);
    printf("{\"people\":%d,\"joined\":%d}\n", people, joined);
    fflush(stdout);
    getchar();
}

int main(int count, char **words) {
    read_options(count, words);
    read_people();
    clients_listen(options.port, options.subprotocol, talk(options.is_board, options.notes));
    connect_all();
    if (options.idle) {
        idle();
    } else {
        turn_until(now_ns() + SECOND);
        measure();
    }
    return 0;
}

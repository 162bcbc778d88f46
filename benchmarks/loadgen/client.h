// One WebSocket connection: upgrade, frames out, frames in. Knows nothing of what is said over it.
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { CONNECTING, UPGRADING, OPEN, CLOSED };

typedef struct client {
    int fd, state, index, wants_out;
    const char *path, *hello, *add, *edit;
    uint8_t *rest, *unsent;
    size_t rest_size, rest_room, unsent_size, unsent_room;
    // What the conversation keeps here.
    int joined;
    uint64_t seq, n, posted;
    uint64_t asked_at[64];
} client;

// What happens to a client: `opened` once, then `text` for every frame, `closed` (0 without a close frame) at the end.
typedef struct {
    void (*opened)(client *);
    void (*text)(client *, const uint8_t *, size_t, uint64_t now);
    void (*closed)(client *, int code);
} listener;

extern int connecting;

uint64_t now_ns(void);
void clients_listen(int port, const char *subprotocol, listener heard);
void client_connect(client *c);
void client_say(client *c, const char *text, size_t size);
// Handle what happened within `wait` ns.
void clients_turn(uint64_t wait);

// One WebSocket connection: upgrade, frames out, frames in. Loopback only.
#define _GNU_SOURCE
#include "client.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

int connecting;
static int poll_fd, timer_fd, server_port;
static const char *wanted_subprotocol;
static listener heard;
static uint8_t chunk[1 << 20];

uint64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000ull + (uint64_t)t.tv_nsec;
}

void clients_listen(int port, const char *subprotocol, listener said) {
    server_port = port;
    wanted_subprotocol = subprotocol;
    heard = said;
    poll_fd = epoll_create1(0);
    timer_fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    epoll_ctl(poll_fd, EPOLL_CTL_ADD, timer_fd, &(struct epoll_event){.events = EPOLLIN});
}

static void watch(client *c, int out) {
    c->wants_out = out;
    struct epoll_event event = {.events = EPOLLIN | (out ? EPOLLOUT : 0u), .data.ptr = c};
    epoll_ctl(poll_fd, EPOLL_CTL_MOD, c->fd, &event);
}

static void append(uint8_t **to, size_t *size, size_t *room, const void *from, size_t more) {
    if (*size + more > *room) {
        *room = (*size + more) * 2;
        *to = realloc(*to, *room);
    }
    memcpy(*to + *size, from, more);
    *size += more;
}

static void write_all(client *c, const uint8_t *bytes, size_t size) {
    if (!c->unsent_size) {
        ssize_t sent = send(c->fd, bytes, size, MSG_NOSIGNAL);
        if (sent < 0) sent = 0;
        bytes += sent;
        size -= (size_t)sent;
    }
    if (!size) return;
    append(&c->unsent, &c->unsent_size, &c->unsent_room, bytes, size);
    if (!c->wants_out) watch(c, 1);
}

static void flush(client *c) {
    ssize_t sent = send(c->fd, c->unsent, c->unsent_size, MSG_NOSIGNAL);
    if (sent <= 0) return;
    c->unsent_size -= (size_t)sent;
    memmove(c->unsent, c->unsent + sent, c->unsent_size);
    if (!c->unsent_size) watch(c, 0);
}

static void say(client *c, int opcode, const void *payload, size_t size) {
    uint8_t frame[70000] = {(uint8_t)(0x80 | opcode)};
    size_t head = 2;
    if (size > 65535) abort();
    if (size < 126) {
        frame[1] = (uint8_t)(0x80 | size);
    } else {
        frame[1] = 0x80 | 126;
        frame[2] = (uint8_t)(size >> 8);
        frame[3] = (uint8_t)size;
        head = 4;
    }
    head += 4;  // The mask stays 0, which leaves the payload as it is.
    memcpy(frame + head, payload, size);
    write_all(c, frame, head + size);
}

void client_say(client *c, const char *text, size_t size) { say(c, 1, text, size); }

static void end(client *c, int code) {
    if (c->state == CLOSED) return;
    if (c->state != OPEN) connecting--;
    c->state = CLOSED;
    close(c->fd);
    heard.closed(c, code);
}

void client_connect(client *c) {
    int one = 1;
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)server_port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    c->state = CONNECTING;
    c->wants_out = 1;
    connecting++;
    setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT, .data.ptr = c};
    epoll_ctl(poll_fd, EPOLL_CTL_ADD, c->fd, &event);
    if (connect(c->fd, (void *)&to, sizeof to) < 0 && errno != EINPROGRESS) end(c, 0);
}

static void upgrade(client *c) {
    char request[2048];
    int size = snprintf(request, sizeof request,
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nUpgrade: websocket\r\n"
        "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n%s%s%s\r\n",
        c->path, server_port, server_port, *wanted_subprotocol ? "Sec-WebSocket-Protocol: " : "", wanted_subprotocol,
        *wanted_subprotocol ? "\r\n" : "");
    c->state = UPGRADING;
    watch(c, 0);
    write_all(c, (uint8_t *)request, (size_t)size);
}

// Where frames begin, 0 while the answer is incomplete.
static size_t upgraded(client *c, const uint8_t *bytes, size_t size) {
    const uint8_t *blank = memmem(bytes, size, "\r\n\r\n", 4);
    if (!blank) return 0;
    if (size < 12 || memcmp(bytes + 9, "101", 3)) {
        fprintf(stderr, "not upgraded: %.*s\n", (int)(blank - bytes), bytes);
        end(c, 0);
        return size;
    }
    c->state = OPEN;
    connecting--;
    heard.opened(c);
    return (size_t)(blank - bytes) + 4;
}

// The size of the whole frame at `bytes`, 0 while it is incomplete.
static size_t framed(const uint8_t *bytes, size_t size, size_t *head) {
    if (size < 2) return 0;
    uint64_t length = bytes[1] & 127;
    *head = length < 126 ? 2 : length == 126 ? 4 : 10;
    if (size < *head) return 0;
    if (length > 125) {
        length = 0;
        for (size_t i = 2; i < *head; i++) length = length << 8 | bytes[i];
    }
    return size - *head < length ? 0 : *head + length;
}

static void take(client *c, const uint8_t *frame, size_t head, size_t whole, uint64_t now) {
    const uint8_t *payload = frame + head;
    size_t size = whole - head;
    switch (frame[0] & 15) {
        case 1: heard.text(c, payload, size, now); break;
        case 8: end(c, size >= 2 ? payload[0] << 8 | payload[1] : 0); break;
        case 9: say(c, 10, payload, size); break;
    }
}

static size_t take_all(client *c, const uint8_t *bytes, size_t size, uint64_t now) {
    size_t at = c->state == UPGRADING ? upgraded(c, bytes, size) : 0, head, whole;
    while (c->state == OPEN && (whole = framed(bytes + at, size - at, &head))) {
        take(c, bytes + at, head, whole, now);
        at += whole;
    }
    return at;
}

static void receive(client *c) {
    ssize_t got = recv(c->fd, chunk, sizeof chunk, 0);
    uint64_t now = now_ns();
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) {
        end(c, 0);
        return;
    }
    if (c->rest_size) {
        append(&c->rest, &c->rest_size, &c->rest_room, chunk, (size_t)got);
        size_t at = take_all(c, c->rest, c->rest_size, now);
        c->rest_size -= at;
        memmove(c->rest, c->rest + at, c->rest_size);
    } else {
        size_t at = take_all(c, chunk, (size_t)got, now);
        append(&c->rest, &c->rest_size, &c->rest_room, chunk + at, (size_t)got - at);
    }
}

static void handle(client *c, uint32_t what) {
    if (c->state == CONNECTING) {
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error) end(c, 0);
        else if (what & EPOLLOUT) upgrade(c);
        return;
    }
    if (what & EPOLLOUT && c->unsent_size) flush(c);
    if (what & (EPOLLIN | EPOLLHUP | EPOLLERR) && c->state != CLOSED) receive(c);
}

void clients_turn(uint64_t wait) {
    struct epoll_event events[512];
    // A timer, because epoll_wait itself knows only whole milliseconds.
    struct itimerspec alarm = {.it_value = {(time_t)(wait / 1000000000ull), (long)(wait % 1000000000ull)}};
    if (wait) timerfd_settime(timer_fd, 0, &alarm, NULL);
    int n = epoll_wait(poll_fd, events, 512, wait ? -1 : 0);
    for (int i = 0; i < n; i++) {
        uint64_t expired;
        client *c = events[i].data.ptr;
        if (c) handle(c, events[i].events);
        else if (read(timer_fd, &expired, sizeof expired) < 0) continue;
    }
}

// What clients of the board say and hear, counted: `cocreate.v1` as far as a measurement needs it.
#pragma once
#include "client.h"
#include "histogram.h"

typedef struct {
    uint64_t deliveries, frames, change_frames, bytes, acks, refusals, gaps, violations, closes, sent;
    histogram seen, acked;
} tally;

extern tally counted;
extern int joined;
// Markers of before this moment are not counted.
extern uint64_t counting_from;

// `notes`: after so many of its own a client edits them in turn; 0: never.
listener talk(int is_board, uint64_t notes);
void post(client *c, uint64_t scheduled);

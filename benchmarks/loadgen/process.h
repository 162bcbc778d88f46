// What a process and the machine have used, read from /proc.
#pragma once
#include <stdint.h>

typedef struct {
    uint64_t server, machine, self;
} used;

// CPU time in ns: of process `pid` with all its threads, of everything on this machine, and of this process.
used used_by(int pid);

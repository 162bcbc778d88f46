// What a process and the machine have used, read from /proc.
#include "process.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

static uint64_t of_process(int pid) {
    char path[320];
    uint64_t sum = 0;
    snprintf(path, sizeof path, "/proc/%d/task", pid);
    DIR *threads = opendir(path);
    if (!threads) return 0;
    for (struct dirent *entry; (entry = readdir(threads));) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "/proc/%d/task/%.16s/schedstat", pid, entry->d_name);
        FILE *file = fopen(path, "r");
        unsigned long long running;
        if (file && fscanf(file, "%llu", &running) == 1) sum += running;
        if (file) fclose(file);
    }
    closedir(threads);
    return sum;
}

static uint64_t of_machine(void) {
    // user nice system idle iowait irq softirq steal
    unsigned long long t[8] = {0};
    FILE *file = fopen("/proc/stat", "r");
    if (!file) return 0;
    int found = fscanf(file, "cpu %llu %llu %llu %llu %llu %llu %llu %llu", t, t + 1, t + 2, t + 3, t + 4, t + 5, t + 6, t + 7);
    fclose(file);
    if (found != 8) return 0;
    return (t[0] + t[1] + t[2] + t[5] + t[6] + t[7]) * (1000000000ull / (uint64_t)sysconf(_SC_CLK_TCK));
}

static uint64_t of_self(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000ull
         + (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000ull;
}

used used_by(int pid) { return (used){of_process(pid), of_machine(), of_self()}; }

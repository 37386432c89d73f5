/* server.tab as XMail reads it. Written from the grammar, not from the agent's reader, which it also checks. */
#include "xmail-peer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 2047 };

static FILE *open_server_tab(const struct peer_options *options)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/server.tab", options->root);
    return fopen(path, "rb");
}

int server_tab_exists(const struct peer_options *options)
{
    /* A directory opens too, and reads as an empty file. */
    FILE *file = open_server_tab(options);
    if (file != NULL) fclose(file);
    return file != NULL;
}

/* A token is dequoted only where its first byte is a quote; the rest behind the end quote is dropped. */
static void dequote(const char *token, size_t length, char *out, size_t size)
{
    size_t from = 0, to = 0;
    int quoted = length > 0 && token[0] == '"';
    if (quoted) from = 1;
    for (; from < length && to + 1 < size; from++) {
        if (quoted && token[from] == '\\' && from + 1 < length && token[from + 1] == '"') from++;
        else if (quoted && token[from] == '"') break;
        out[to++] = token[from];
    }
    out[to] = '\0';
}

static int split(const char *line, char *name, char *value, size_t size)
{
    line += strspn(line, "\t");
    size_t first = strcspn(line, "\t");
    const char *second = line + first + strspn(line + first, "\t");
    size_t rest = strcspn(second, "\t");
    if (first == 0 || rest == 0) return 0;
    dequote(line, first, name, size);
    dequote(second, rest, value, size);
    return 1;
}

static int override(const struct peer_options *options, const char *name, char *value, int size)
{
    size_t length = strlen(name);
    const char *at = options->settings;
    while (at != NULL && *at != '\0') {
        size_t line = strcspn(at, "\n");
        if (line > length && strncmp(at, name, length) == 0 && at[length] == '=') {
            snprintf(value, (size_t)size, "%.*s", (int)(line - length - 1), at + length + 1);
            return 1;
        }
        at += line + (at[line] == '\n');
    }
    return 0;
}

/* Only at the end: a carriage return within the line belongs to its text. */
static void strip_end(char *line)
{
    size_t length = strlen(line);
    while (length > 0 && (line[length - 1] == '\r' || line[length - 1] == '\n')) line[--length] = '\0';
}

int setting_text(const struct peer_options *options, const char *name, char *value, int size)
{
    if (override(options, name, value, size)) return 1;
    FILE *file = open_server_tab(options);
    char line[LINE_SIZE], found_name[LINE_SIZE], found_value[LINE_SIZE];
    int found = 0;
    /* fgets takes at most 2046 bytes: the tail of a longer line is the next line, as with XMail. */
    while (!found && file != NULL && fgets(line, sizeof line, file) != NULL) {
        strip_end(line);
        if (line[0] == '#' || !split(line, found_name, found_value, sizeof found_name)) continue;
        if (strcmp(found_name, name) != 0) continue;
        snprintf(value, (size_t)size, "%s", found_value);
        found = 1;
    }
    if (file != NULL) fclose(file);
    return found;
}

int setting_flag(const struct peer_options *options, const char *name, int fallback)
{
    char value[LINE_SIZE];
    return setting_text(options, name, value, sizeof value) ? atoi(value) : fallback;
}

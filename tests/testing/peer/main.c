/*
 * xmail-peer [--deny] [--set NAME=VALUE]... MAIL_ROOT [SERVICE=ADDRESS:PORT]...
 *
 * Listens as the TLS side of an XMail 1.27 with that mail root would, until its standard input ends. SERVICE is POP3S,
 * SMTPS, CTRLS, POP3, SMTP or CTRL; without any, all six listen on free ports of 127.0.0.1. Writes to standard output
 * "LISTEN SERVICE ADDRESS PORT" for each, then "READY", then for every handshake "SERVICE CODE", code 0 for success.
 */
#include "xmail-peer.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct service {
    const char *name;
    enum protocol protocol;
    int implicit;
};

struct session {
    const struct service *service;
    int fd;
};

static const struct service services[] = {
    { "POP3S", POP3, 1 }, { "SMTPS", SMTP, 1 }, { "CTRLS", CTRL, 1 },
    { "POP3", POP3, 0 },  { "SMTP", SMTP, 0 },  { "CTRL", CTRL, 0 },
};

enum { SERVICE_COUNT = sizeof services / sizeof services[0] };

static struct peer_options options;

static void report(int code, void *argument)
{
    const struct service *service = argument;
    char line[64];
    int length = snprintf(line, sizeof line, "%s %d\n", service->name, code);
    /* One write: lines of concurrent sessions must not mix. */
    if (write(STDOUT_FILENO, line, (size_t)length) != length) exit(1);
}

static void *hold_session(void *argument)
{
    struct session session = *(struct session *)argument;
    struct link link = { .fd = session.fd };
    free(argument);
    serve(&link, session.service->protocol, session.service->implicit, &options, report, (void *)session.service);
    close_link(&link);
    return NULL;
}

static void *accept_clients(void *argument)
{
    struct session listener = *(struct session *)argument;
    int fd;
    while ((fd = accept(listener.fd, NULL, NULL)) >= 0) {
        struct session *session = malloc(sizeof *session);
        pthread_t thread;
        *session = (struct session){ listener.service, fd };
        pthread_create(&thread, NULL, hold_session, session);
        pthread_detach(thread);
    }
    return NULL;
}

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static void listen_on(const struct service *service, const char *address, const char *port)
{
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST | AI_PASSIVE, .ai_socktype = SOCK_STREAM }, *info;
    struct sockaddr_storage bound;
    socklen_t length = sizeof bound;
    char bound_port[16];
    int on = 1;
    if (getaddrinfo(address, port, &hints, &info) != 0) fail(address);
    int fd = socket(info->ai_family, SOCK_STREAM, 0);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(fd, info->ai_addr, info->ai_addrlen) != 0 || listen(fd, 64) != 0) fail("bind");
    getsockname(fd, (struct sockaddr *)&bound, &length);
    getnameinfo((struct sockaddr *)&bound, length, NULL, 0, bound_port, sizeof bound_port, NI_NUMERICSERV);
    freeaddrinfo(info);
    printf("LISTEN %s %s %s\n", service->name, address, bound_port);

    struct session *listener = malloc(sizeof *listener);
    pthread_t thread;
    *listener = (struct session){ service, fd };
    pthread_create(&thread, NULL, accept_clients, listener);
}

static void listen_as(char *specification)
{
    char *address = strchr(specification, '=');
    char *port = strrchr(specification, ':');
    if (address == NULL || port == NULL) fail(specification);
    *address++ = *port++ = '\0';
    for (int i = 0; i < SERVICE_COUNT; i++)
        if (strcmp(services[i].name, specification) == 0) listen_on(&services[i], address, port);
}

static int read_options(int count, char **arguments)
{
    static char settings[8192];
    int i = 1;
    for (; i < count && strncmp(arguments[i], "--", 2) == 0; i++) {
        if (strcmp(arguments[i], "--deny") == 0) {
            options.deny = 1;
        } else if (strcmp(arguments[i], "--set") == 0 && i + 1 < count) {
            strncat(settings, arguments[++i], sizeof settings - strlen(settings) - 2);
            strcat(settings, "\n");
        }
    }
    if (i == count) fail("usage: xmail-peer [--deny] [--set NAME=VALUE]... MAIL_ROOT [SERVICE=ADDRESS:PORT]...");
    options.root = arguments[i];
    options.settings = settings;
    return i + 1;
}

int main(int count, char **arguments)
{
    char rest[256];
    signal(SIGPIPE, SIG_IGN);
    /* An encrypted key fails, as in a daemon: without a terminal OpenSSL asks standard input for the pass phrase. */
    setsid();
    int watched = dup(STDIN_FILENO);
    if (freopen("/dev/null", "r", stdin) == NULL) fail("/dev/null");
    int first = read_options(count, arguments);
    for (int i = first; i < count; i++) listen_as(arguments[i]);
    if (first == count)
        for (int i = 0; i < SERVICE_COUNT; i++) listen_on(&services[i], "127.0.0.1", "0");
    printf("READY\n");
    fflush(stdout);
    while (read(watched, rest, sizeof rest) > 0) { }
    _exit(0);
}

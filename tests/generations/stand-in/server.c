/*
 * The stand-in for XMail: it calls libssl as XMail 1.27 does, in the order and the threads in which XMail does, and tells what clients get.
 *
 *   server OWN NEWEST     reads "MAIL_ROOT TAB SWITCHES TAB CLIENT_PEM" lines ("-" for no client certificate) and answers a line each:
 *                         "STEP TAB CLIENT=VERSION … TAB ERRORS". SWITCHES are letters: V and C verify clients, F and D take certs.pem and
 *                         certs/, S allows self-signed ones, a digit is the depth. STEP is what failed ("context", "certificate", "key",
 *                         "check", "verify-paths", "accept"), or "served". OWN and NEWEST are the sockets of client processes.
 */
#include "calls.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#define ERRORS_LENGTH 400

struct connection {
    const char *root, *switches, *client_pem, *client_socket;
    char profile;
    const char *step;
    char version[16];
    char errors[ERRORS_LENGTH];
};

static int is_allowed(int verified, X509_STORE_CTX *store)
{
    if (verified || X509_STORE_CTX_get_error(store) != ERROR_SELF_SIGNED_LEAF) return verified;
    X509_STORE_CTX_set_error(store, 0);
    return 1;
}

static int is_verified(int verified, X509_STORE_CTX *store)
{
    (void)store;
    return verified;
}

static int has(const struct connection *c, char letter)
{
    return strchr(c->switches, letter) != NULL;
}

static int load_trust(struct connection *c, SSL_CTX *ctx)
{
    char file[4096], directory[4096];
    struct stat status;
    const char *digit = strpbrk(c->switches, "123456789");
    int uses_file, uses_directory;

    snprintf(file, sizeof(file), "%s/certs.pem", c->root), snprintf(directory, sizeof(directory), "%s/certs", c->root);
    uses_file = has(c, 'F') && stat(file, &status) == 0 && !S_ISDIR(status.st_mode);
    uses_directory = has(c, 'D') && stat(directory, &status) == 0 && S_ISDIR(status.st_mode);
    SSL_CTX_set_verify(ctx, VERIFY_PEER | (has(c, 'C') ? VERIFY_FAIL_IF_NO_PEER_CERT : 0), has(c, 'S') ? is_allowed : is_verified);
    if (digit != NULL) SSL_CTX_set_verify_depth(ctx, *digit - '0');
    return uses_file || uses_directory
        ? SSL_CTX_load_verify_locations(ctx, uses_file ? file : NULL, uses_directory ? directory : NULL)
        : SSL_CTX_set_default_verify_paths(ctx);
}

static const char *make_context(struct connection *c, SSL_CTX **made)
{
    char path[4096];
    SSL_CTX *ctx = *made = SSL_CTX_new(TLS_method());

    if (ctx == NULL) return "context";
    SSL_CTX_ctrl(ctx, CTRL_SESSION_CACHE_MODE, 0, NULL);
    snprintf(path, sizeof(path), "%s/server.cert", c->root);
    if (SSL_CTX_use_certificate_chain_file(ctx, path) <= 0) return "certificate";
    snprintf(path, sizeof(path), "%s/server.key", c->root);
    if (SSL_CTX_use_PrivateKey_file(ctx, path, FILETYPE_PEM) <= 0) return "key";
    if (!SSL_CTX_check_private_key(ctx)) return "check";
    if ((has(c, 'V') || has(c, 'C')) && !load_trust(c, ctx)) return "verify-paths";
    return NULL;
}

static int connect_client(const struct connection *c)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    struct timeval patience = { .tv_sec = 10 };
    int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    snprintf(address.sun_path, sizeof(address.sun_path), "%s", c->client_socket);
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
    if (connect(descriptor, (struct sockaddr *)&address, sizeof(address)) == 0
        && dprintf(descriptor, "%c%s\n", c->profile, c->client_pem) > 0) return descriptor;
    perror(c->client_socket);
    exit(3);
}

/* A session counts where the client says something in it: in TLS 1.3 the server is done before it has judged the client. */
static const char *shake_hands(struct connection *c, SSL_CTX *ctx)
{
    int descriptor = connect_client(c);
    SSL *ssl = SSL_new(ctx);
    char said = 0;
    int done = ssl != NULL && SSL_set_fd(ssl, descriptor) && SSL_accept(ssl) == 1 && SSL_read(ssl, &said, 1) == 1 && said == 'x';

    if (done) snprintf(c->version, sizeof(c->version), "%s", SSL_get_version(ssl));
    if (done) SSL_shutdown(ssl);
    SSL_free(ssl);
    close(descriptor);
    return done ? "served" : "accept";
}

static void note_errors(struct connection *c)
{
    unsigned long error;

    while ((error = ERR_get_error()) != 0) {
        const char *reason = ERR_reason_error_string(error);
        size_t length = strlen(c->errors);
        snprintf(c->errors + length, sizeof(c->errors) - length, "%s%s", length ? "; " : "", reason == NULL ? "unnamed" : reason);
    }
}

static void *serve(void *argument)
{
    struct connection *c = argument;
    SSL_CTX *ctx = NULL;

    c->step = make_context(c, &ctx);
    if (c->step == NULL) c->step = shake_hands(c, ctx);
    note_errors(c);
    SSL_CTX_free(ctx);
    return NULL;
}

/* Each connection has a thread of its own, as in XMail: what OpenSSL keeps for a thread is new in it. */
static int try(struct connection *c, const char *name, char *seen, size_t seen_length)
{
    pthread_t thread;

    c->errors[0] = c->version[0] = 0;
    if (pthread_create(&thread, NULL, serve, c) != 0) exit(3);
    pthread_join(thread, NULL);
    if (strcmp(c->step, "served") != 0) return 0;
    snprintf(seen + strlen(seen), seen_length - strlen(seen), "%s%s=%s", seen[0] ? " " : "", name, c->version);
    return 1;
}

static int try_widest(struct connection *c, const char *socket_path, char *seen, size_t length)
{
    static const char *names[] = { "wide", "wide-1.2", "wide-1.3", "wide-1.1" };
    static const char profiles[] = "W231";
    const char *pem = c->client_pem;
    char first[ERRORS_LENGTH];
    int i;

    c->client_socket = socket_path;
    for (i = 0; i < 8; i++) {
        /* A server that asks for a certificate and trusts none serves those who show none. */
        c->profile = profiles[i / 2], c->client_pem = i % 2 ? pem : "-";
        if (try(c, names[i / 2], seen, length)) break;
        if (i == 0) memcpy(first, c->errors, sizeof(first));
        /* Without a context nobody has anything to shake hands with. */
        if (strcmp(c->step, "accept") != 0) break;
    }
    if (strcmp(c->step, "accept") == 0) c->client_pem = pem, memcpy(c->errors, first, sizeof(first));
    return strcmp(c->step, "served") == 0;
}

static void answer(char *line, const char *own, const char *newest, FILE *out)
{
    struct connection c = { 0 };
    char seen[200] = "", first_errors[ERRORS_LENGTH];
    const char *step;

    c.root = strtok(line, "\t\n"), c.switches = strtok(NULL, "\t\n"), c.client_pem = strtok(NULL, "\t\n");
    if (c.client_pem == NULL) exit(2);
    try_widest(&c, own, seen, sizeof(seen));
    step = c.step;
    memcpy(first_errors, c.errors, sizeof(first_errors));
    if (strcmp(step, "accept") == 0 && try_widest(&c, newest, seen, sizeof(seen))) step = "served";
    c.client_socket = newest, c.profile = 'U';
    if (strcmp(step, "served") == 0) try(&c, "usual", seen, sizeof(seen));
    fprintf(out, "%s\t%s\t%s\n", step, seen[0] ? seen : "-", first_errors);
    fflush(out);
}

/* XMail has no terminal and nothing to read from: a key that asks for a pass phrase gets none. */
static FILE *leave_terminal(void)
{
    FILE *questions = fdopen(dup(STDIN_FILENO), "r");
    int nothing = open("/dev/null", O_RDWR);

    dup2(nothing, STDIN_FILENO);
    setsid();
    return questions;
}

int main(int argc, char **argv)
{
    char line[16384];
    FILE *questions = leave_terminal();

    if (argc != 3) return 2;
    signal(SIGPIPE, SIG_IGN);
    OPENSSL_init_ssl(0, NULL);
    while (fgets(line, sizeof(line), questions) != NULL) answer(line, argv[1], argv[2], stdout);
    return 0;
}

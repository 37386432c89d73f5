/*
 * A client that can do more than the server, or what usual ones can: in a process that no openssl.cnf governs.
 *
 *   client SOCKET     listens there. Who connects says in a line which client to be, and which certificate to show ("-" for none), and is then
 *                     the TLS server: "W" is the widest (level 0, every cipher, group and signature that this OpenSSL knows, TLS 1.0 to 1.3),
 *                     "1", "2", "3" the same with at most TLS 1.1, 1.2, at least 1.3, and "U" a usual one: what Debian's OpenSSL offers of
 *                     itself, at level 2 and from TLS 1.2 on. None verifies the server: whom a client trusts is the client's matter.
 */
#include "calls.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

static const char *groups[] = {
    "X25519", "P-256", "P-384", "P-521", "X448", "X25519MLKEM768", "SecP256r1MLKEM768", "SecP384r1MLKEM1024", "MLKEM768", "brainpoolP256r1",
    "brainpoolP384r1", "brainpoolP512r1", "brainpoolP256r1tls13", "brainpoolP384r1tls13", "brainpoolP512r1tls13", "secp256k1", "secp224r1",
    "secp224k1", "P-192", "secp192k1", "secp160r1", "secp160r2", "secp160k1", "B-571", "B-409", "B-283", "K-571", "K-409", "K-283", "K-233",
    "B-233", "sect239k1", "K-163", "B-163", "sect163r1", "sect193r1", "sect193r2", "ffdhe2048", "ffdhe3072", "ffdhe4096", "ffdhe6144",
    "ffdhe8192", "curveSM2", "curveSM2MLKEM768",
};

static const char *signatures[] = {
    "ecdsa_secp256r1_sha256", "ecdsa_secp384r1_sha384", "ecdsa_secp521r1_sha512", "ed25519", "ed448", "mldsa44", "mldsa65", "mldsa87",
    "ecdsa_brainpoolP256r1tls13_sha256", "ecdsa_brainpoolP384r1tls13_sha384", "ecdsa_brainpoolP512r1tls13_sha512", "sm2sig_sm3",
    "rsa_pss_pss_sha256", "rsa_pss_pss_sha384", "rsa_pss_pss_sha512", "rsa_pss_rsae_sha256", "rsa_pss_rsae_sha384", "rsa_pss_rsae_sha512",
    "RSA+SHA256", "RSA+SHA384", "RSA+SHA512", "RSA+SHA224", "RSA+SHA1", "ECDSA+SHA224", "ECDSA+SHA1", "DSA+SHA256", "DSA+SHA384", "DSA+SHA512",
    "DSA+SHA224", "DSA+SHA1",
};

/* What OpenSSL 3.0 offers of itself. Later ones add brainpool's curves and ML-DSA, which few others have. */
static char usual_signatures[] =
    "ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:ecdsa_secp521r1_sha512:ed25519:ed448:rsa_pss_pss_sha256:rsa_pss_pss_sha384:rsa_pss_pss_sha512:"
    "rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:RSA+SHA256:RSA+SHA384:RSA+SHA512:ECDSA+SHA224:RSA+SHA224";

static char all_groups[4096], all_signatures[4096];

/* A list with a name that this generation does not know is refused as a whole: each is tried first. */
static void find_known(int command, const char **names, size_t count, char *list, size_t size)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    size_t i;

    for (i = 0; i < count; i++) {
        size_t length = strlen(list);
        snprintf(list + length, size - length, "%s%s", length ? ":" : "", names[i]);
        if (SSL_CTX_ctrl(ctx, command, 0, (void *)names[i]) <= 0 || SSL_CTX_ctrl(ctx, command, 0, list) <= 0) list[length] = 0;
    }
    while (ERR_get_error() != 0) continue;
    SSL_CTX_free(ctx);
}

static void widen(SSL_CTX *ctx, char profile)
{
    SSL_CTX_set_security_level(ctx, 0);
    SSL_CTX_ctrl(ctx, CTRL_MIN_PROTOCOL, profile == '3' ? TLS_1_3 : 0, NULL);
    SSL_CTX_ctrl(ctx, CTRL_MAX_PROTOCOL, profile == '1' ? TLS_1_1 : profile == '2' ? TLS_1_2 : 0, NULL);
    SSL_CTX_set_cipher_list(ctx, "ALL:COMPLEMENTOFALL:@SECLEVEL=0");
    SSL_CTX_set_ciphersuites(ctx,
        "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256");
    SSL_CTX_ctrl(ctx, CTRL_GROUPS_LIST, 0, all_groups);
    SSL_CTX_ctrl(ctx, CTRL_SIGALGS_LIST, 0, all_signatures);
}

/* One of each kind of key: which can sign, the server's list of signatures decides. */
static void show(SSL_CTX *ctx, const char *pem)
{
    if (SSL_CTX_use_certificate_chain_file(ctx, pem) == 1) SSL_CTX_use_PrivateKey_file(ctx, pem, FILETYPE_PEM);
}

static SSL_CTX *make_context(char profile, const char *pem)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

    if (profile == 'U') {
        SSL_CTX_set_security_level(ctx, 2);
        SSL_CTX_ctrl(ctx, CTRL_MIN_PROTOCOL, TLS_1_2, NULL);
        SSL_CTX_ctrl(ctx, CTRL_GROUPS_LIST, 0, "X25519:P-256:X448:P-521:P-384");
        SSL_CTX_ctrl(ctx, CTRL_SIGALGS_LIST, 0, usual_signatures);
    } else {
        widen(ctx, profile);
    }
    if (strcmp(pem, "-") != 0) {
        char other[4200];
        snprintf(other, sizeof(other), "%s.rsa", pem);
        show(ctx, pem), show(ctx, other);
    }
    return ctx;
}

static int read_line(int descriptor, char *line, size_t size)
{
    size_t length = 0;

    while (length + 1 < size && read(descriptor, line + length, 1) == 1) {
        if (line[length] != '\n') { length++; continue; }
        line[length] = 0;
        return length > 1;
    }
    return 0;
}

static void *be_client(void *argument)
{
    int descriptor = (int)(intptr_t)argument;
    char line[4096], said;
    struct timeval patience = { .tv_sec = 10 };

    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    if (read_line(descriptor, line, sizeof(line))) {
        SSL_CTX *ctx = make_context(line[0], line + 1);
        SSL *ssl = SSL_new(ctx);
        if (SSL_set_fd(ssl, descriptor) && SSL_connect(ssl) == 1 && SSL_write(ssl, "x", 1) == 1) SSL_read(ssl, &said, 1);
        while (ERR_get_error() != 0) continue;
        SSL_free(ssl), SSL_CTX_free(ctx);
    }
    close(descriptor);
    return NULL;
}

/* Whoever started it holds the other end of its standard input for as long as it is wanted. */
static void *end_with_caller(void *argument)
{
    char byte;

    while (read(STDIN_FILENO, &byte, 1) > 0) continue;
    _exit(0);
    return argument;
}

int main(int argc, char **argv)
{
    pthread_t caller;
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (argc != 2) return 2;
    signal(SIGPIPE, SIG_IGN);
    snprintf(address.sun_path, sizeof(address.sun_path), "%s", argv[1]);
    if (bind(listening, (struct sockaddr *)&address, sizeof(address)) != 0 || listen(listening, 64) != 0) { perror(argv[1]); return 3; }
    find_known(CTRL_GROUPS_LIST, groups, sizeof(groups) / sizeof(*groups), all_groups, sizeof(all_groups));
    find_known(CTRL_SIGALGS_LIST, signatures, sizeof(signatures) / sizeof(*signatures), all_signatures, sizeof(all_signatures));
    if (pthread_create(&caller, NULL, end_with_caller, NULL) != 0) return 3;
    puts("listening"), fflush(stdout);
    for (;;) {
        pthread_t thread;
        int descriptor = accept(listening, NULL, NULL);
        if (descriptor < 0) continue;
        if (pthread_create(&thread, NULL, be_client, (void *)(intptr_t)descriptor) != 0) return 3;
        pthread_detach(thread);
    }
}

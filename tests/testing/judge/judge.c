/*
 * The independent judge: the real libssl, called as XMail 1.27 calls it. Compiled by the tests that use it.
 *
 *   judge load          reads "CERT TAB KEY [TAB CA_FILE]" lines, answers one word a line: the step that failed
 *                       ("certificate" -235, "key" -236, "check" -243, "verify-paths" -244) or "ok"
 *   judge ca            reads CA file paths, answers "ok" or "verify-paths"
 *   judge strength      reads PEM file paths, answers for each certificate "KEY_BITS SIGNATURE_BITS SELF_ISSUED"
 *                       separated by ";"
 *   judge factoring     reads modulus sizes in bits, answers the security bits of an RSA key of that size
 *   judge client        reads "CA_FILE TAB PEM" lines, answers "ok" where the PEM file's first certificate is accepted of
 *                       a client at the security level of the host, with nothing but CA_FILE to lead up from it; else
 *                       why not
 *   judge handshake     reads "CERT TAB KEY TAB CA_FILE TAB CA_DIR TAB CLIENT_PEM" lines, "-" for what is not there; answers
 *                       "ok" where a server that verifies clients against those comes to a session with a client that
 *                       shows the certificate in CLIENT_PEM, or none, else "failed"
 *   judge find          reads "CA_DIR TAB PEM" lines, answers "found" where a lookup in the hashed directory finds
 *                       the PEM file's first certificate under its own subject, else "lost"
 */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int no_pass_phrase(char *buffer, int size, int writing, void *data)
{
    (void)buffer, (void)size, (void)writing, (void)data;
    return -1;
}

static const char *load(const char *cert, const char *key, const char *ca)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    const char *answer = "ok";

    SSL_CTX_set_default_passwd_cb(ctx, no_pass_phrase);
    if (SSL_CTX_use_certificate_chain_file(ctx, cert) != 1) answer = "certificate";
    else if (SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) != 1) answer = "key";
    else if (SSL_CTX_check_private_key(ctx) != 1) answer = "check";
    else if (ca != NULL && SSL_CTX_load_verify_locations(ctx, ca, NULL) != 1) answer = "verify-paths";
    SSL_CTX_free(ctx);
    return answer;
}

static const char *load_ca(const char *ca)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    const char *answer = SSL_CTX_load_verify_locations(ctx, ca, NULL) == 1 ? "ok" : "verify-paths";

    SSL_CTX_free(ctx);
    return answer;
}

static void strength(const char *path)
{
    BIO *in = BIO_new_file(path, "r");
    X509 *x;

    while (in != NULL && (x = PEM_read_bio_X509(in, NULL, no_pass_phrase, NULL)) != NULL) {
        EVP_PKEY *key = X509_get0_pubkey(x);
        int signature = -1;

        if (!X509_get_signature_info(x, NULL, NULL, &signature, NULL)) signature = -1;
        printf("%d %d %d;", key == NULL ? -1 : EVP_PKEY_get_security_bits(key), signature,
               (X509_get_extension_flags(x) & EXFLAG_SS) != 0);
        X509_free(x);
    }
    BIO_free(in);
    printf("\n");
}

static int factoring(int bits)
{
    BIGNUM *n = BN_new(), *e = BN_new();
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    OSSL_PARAM *params;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
    EVP_PKEY *key = NULL;
    int answer = -1;

    BN_set_bit(n, bits - 1), BN_set_bit(n, 0), BN_set_word(e, 65537);
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, n);
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, e);
    params = OSSL_PARAM_BLD_to_param(build);
    if (EVP_PKEY_fromdata_init(ctx) == 1 && EVP_PKEY_fromdata(ctx, &key, EVP_PKEY_PUBLIC_KEY, params) == 1)
        answer = EVP_PKEY_get_security_bits(key);
    EVP_PKEY_free(key), EVP_PKEY_CTX_free(ctx), OSSL_PARAM_free(params), OSSL_PARAM_BLD_free(build);
    BN_free(n), BN_free(e);
    return answer;
}

static const char *find(const char *directory, const char *path)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_LOOKUP *lookup = X509_STORE_add_lookup(store, X509_LOOKUP_hash_dir());
    BIO *in = BIO_new_file(path, "r");
    X509 *wanted = in == NULL ? NULL : PEM_read_bio_X509(in, NULL, no_pass_phrase, NULL);
    STACK_OF(X509) *same = NULL;
    int i, found = 0;

    X509_LOOKUP_add_dir(lookup, directory, X509_FILETYPE_PEM);
    if (wanted != NULL && X509_STORE_CTX_init(ctx, store, NULL, NULL))
        same = X509_STORE_CTX_get1_certs(ctx, X509_get_subject_name(wanted));
    for (i = 0; i < sk_X509_num(same); i++)
        if (X509_cmp(sk_X509_value(same, i), wanted) == 0) found = 1;
    sk_X509_pop_free(same, X509_free), X509_free(wanted), BIO_free(in);
    X509_STORE_CTX_free(ctx), X509_STORE_free(store);
    return found ? "found" : "lost";
}

static const char *client(const char *ca, const char *path)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    X509_STORE_CTX *verification = X509_STORE_CTX_new();
    BIO *in = BIO_new_file(path, "r");
    X509 *leaf = in == NULL ? NULL : PEM_read_bio_X509(in, NULL, no_pass_phrase, NULL);
    const char *answer = "verify-paths";

    if (leaf != NULL && SSL_CTX_load_verify_locations(ctx, ca, NULL) == 1
        && X509_STORE_CTX_init(verification, SSL_CTX_get_cert_store(ctx), leaf, NULL)) {
        X509_STORE_CTX_set_default(verification, "ssl_client");
        X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(verification), SSL_CTX_get_security_level(ctx));
        answer = X509_verify_cert(verification) == 1
            ? "ok" : X509_verify_cert_error_string(X509_STORE_CTX_get_error(verification));
    }
    X509_free(leaf), BIO_free(in), X509_STORE_CTX_free(verification), SSL_CTX_free(ctx);
    return answer;
}

static SSL *make_server(const char *cert, const char *key, const char *ca, const char *directory, int want_client)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    SSL *ssl = NULL;

    if (SSL_CTX_use_certificate_chain_file(ctx, cert) == 1 && SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) == 1
        && SSL_CTX_load_verify_locations(ctx, ca, directory) == 1) {
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | (want_client ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), NULL);
        ssl = SSL_new(ctx);
    }
    SSL_CTX_free(ctx);
    return ssl;
}

/* TLS 1.2, since there the server's judgement of the client is part of the handshake. */
static SSL *make_client(const char *path)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    SSL *ssl = NULL;

    SSL_CTX_set_security_level(ctx, 0);
    SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
    if (path == NULL || (SSL_CTX_use_certificate_file(ctx, path, SSL_FILETYPE_PEM) == 1
                         && SSL_CTX_use_PrivateKey_file(ctx, path, SSL_FILETYPE_PEM) == 1))
        ssl = SSL_new(ctx);
    SSL_CTX_free(ctx);
    return ssl;
}

static const char *handshake(const char *cert, const char *key, const char *ca, const char *directory, const char *path)
{
    SSL *server = make_server(cert, key, ca, directory, path != NULL), *client = make_client(path);
    BIO *one, *other;
    int done = 0, turns;

    if (server != NULL && client != NULL && BIO_new_bio_pair(&one, 1 << 16, &other, 1 << 16)) {
        SSL_set_bio(server, one, one), SSL_set_bio(client, other, other);
        SSL_set_accept_state(server), SSL_set_connect_state(client);
        for (turns = 0; turns < 20 && done != 2; turns++)
            done = (SSL_do_handshake(client) == 1) + (SSL_do_handshake(server) == 1);
    }
    SSL_free(server), SSL_free(client);
    return done == 2 ? "ok" : "failed";
}

static const char *given(const char *word)
{
    return word == NULL || strcmp(word, "-") == 0 ? NULL : word;
}

int main(int argc, char **argv)
{
    char line[16384];
    const char *command = argc > 1 ? argv[1] : "";

    while (fgets(line, sizeof(line), stdin) != NULL) {
        char *first = strtok(line, "\t\n"), *second = strtok(NULL, "\t\n"), *third = strtok(NULL, "\t\n");
        char *fourth = strtok(NULL, "\t\n"), *fifth = strtok(NULL, "\t\n");

        if (first == NULL) continue;
        ERR_clear_error();
        if (strcmp(command, "load") == 0 && second != NULL) puts(load(first, second, third));
        else if (strcmp(command, "ca") == 0) puts(load_ca(first));
        else if (strcmp(command, "strength") == 0) strength(first);
        else if (strcmp(command, "factoring") == 0) printf("%d\n", factoring(atoi(first)));
        else if (strcmp(command, "client") == 0 && second != NULL) puts(client(first, second));
        else if (strcmp(command, "handshake") == 0 && fifth != NULL)
            puts(handshake(first, second, given(third), given(fourth), given(fifth)));
        else if (strcmp(command, "find") == 0 && second != NULL) puts(find(first, second));
        else return 2;
        fflush(stdout);
    }
    return 0;
}

/*
 * What the stand-in for XMail and its clients call, declared here and not taken from the headers of one OpenSSL: the same source is linked
 * with the libraries of each generation, as the calls of XMail are the same.
 */
#ifndef CALLS_H
#define CALLS_H

#include <stddef.h>
#include <stdint.h>

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;
typedef struct ssl_method_st SSL_METHOD;
typedef struct x509_store_ctx_st X509_STORE_CTX;

int OPENSSL_init_ssl(uint64_t options, const void *settings);
const SSL_METHOD *TLS_method(void);
const SSL_METHOD *TLS_client_method(void);
SSL_CTX *SSL_CTX_new(const SSL_METHOD *method);
void SSL_CTX_free(SSL_CTX *ctx);
long SSL_CTX_ctrl(SSL_CTX *ctx, int command, long number, void *pointer);
int SSL_CTX_use_certificate_chain_file(SSL_CTX *ctx, const char *path);
int SSL_CTX_use_PrivateKey_file(SSL_CTX *ctx, const char *path, int type);
int SSL_CTX_check_private_key(const SSL_CTX *ctx);
void SSL_CTX_set_verify(SSL_CTX *ctx, int mode, int (*callback)(int, X509_STORE_CTX *));
void SSL_CTX_set_verify_depth(SSL_CTX *ctx, int depth);
int SSL_CTX_load_verify_locations(SSL_CTX *ctx, const char *file, const char *directory);
int SSL_CTX_set_default_verify_paths(SSL_CTX *ctx);
int SSL_CTX_set_cipher_list(SSL_CTX *ctx, const char *list);
int SSL_CTX_set_ciphersuites(SSL_CTX *ctx, const char *list);
void SSL_CTX_set_security_level(SSL_CTX *ctx, int level);
SSL *SSL_new(SSL_CTX *ctx);
void SSL_free(SSL *ssl);
int SSL_set_fd(SSL *ssl, int descriptor);
int SSL_accept(SSL *ssl);
int SSL_connect(SSL *ssl);
int SSL_read(SSL *ssl, void *bytes, int length);
int SSL_write(SSL *ssl, const void *bytes, int length);
int SSL_shutdown(SSL *ssl);
const char *SSL_get_version(const SSL *ssl);
int X509_STORE_CTX_get_error(const X509_STORE_CTX *ctx);
void X509_STORE_CTX_set_error(X509_STORE_CTX *ctx, int error);
unsigned long ERR_get_error(void);
const char *ERR_reason_error_string(unsigned long error);

/* Numbers that are the same in every generation: they are compiled into programs. */
enum {
    FILETYPE_PEM = 1,
    CTRL_SESSION_CACHE_MODE = 44,
    CTRL_GROUPS_LIST = 92,
    CTRL_SIGALGS_LIST = 98,
    CTRL_MIN_PROTOCOL = 123,
    CTRL_MAX_PROTOCOL = 124,
    VERIFY_PEER = 1,
    VERIFY_FAIL_IF_NO_PEER_CERT = 2,
    ERROR_SELF_SIGNED_LEAF = 18,
    TLS_1_1 = 0x0302,
    TLS_1_2 = 0x0303,
    TLS_1_3 = 0x0304
};

#endif

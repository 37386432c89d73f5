/* The handshake with XMail's call sequence: everything is loaded afresh, and each step has its code. */
#include "xmail-peer.h"

#include <stdio.h>
#include <sys/stat.h>

static int allow_self_signed_index(void)
{
    static int index = -1;
    if (index < 0) index = SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    return index;
}

static int verify(int accepted, X509_STORE_CTX *store)
{
    SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    int self_signed = X509_STORE_CTX_get_error(store) == X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT;
    int allowed = SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), allow_self_signed_index()) != NULL;
    return accepted || (self_signed && allowed);
}

static const char *usable(const struct peer_options *options, const char *flag, const char *name, int directory,
                          char *path, size_t size)
{
    struct stat status;
    snprintf(path, size, "%s/%s", options->root, name);
    if (!setting_flag(options, flag, 0) || stat(path, &status) != 0) return NULL;
    return !S_ISDIR(status.st_mode) == !directory ? path : NULL;
}

static int set_up_verification(SSL_CTX *context, const struct peer_options *options)
{
    char file_path[4096], directory_path[4096];
    int want_certificate = setting_flag(options, "SSLWantCert", 0);
    if (!want_certificate && !setting_flag(options, "SSLWantVerify", 0)) return 0;

    int mode = SSL_VERIFY_PEER | (want_certificate ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0);
    SSL_CTX_set_verify(context, mode, verify);
    if (setting_flag(options, "SSLAllowSelfSigned", 0))
        SSL_CTX_set_ex_data(context, allow_self_signed_index(), context);
    int depth = setting_flag(options, "SSLMaxCertsDepth", 0);
    if (depth > 0) SSL_CTX_set_verify_depth(context, depth);

    const char *file = usable(options, "SSLUseCertsFile", "certs.pem", 0, file_path, sizeof file_path);
    const char *directory = usable(options, "SSLUseCertsDir", "certs", 1, directory_path, sizeof directory_path);
    int loaded = file != NULL || directory != NULL
        ? SSL_CTX_load_verify_locations(context, file, directory)
        : SSL_CTX_set_default_verify_paths(context);
    return loaded == 1 ? 0 : ERR_SSL_VERPATHS;
}

static int set_up(SSL_CTX *context, const struct peer_options *options)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/server.cert", options->root);
    if (SSL_CTX_use_certificate_chain_file(context, path) <= 0) return ERR_SSL_SETCERT;
    snprintf(path, sizeof path, "%s/server.key", options->root);
    if (SSL_CTX_use_PrivateKey_file(context, path, SSL_FILETYPE_PEM) <= 0) return ERR_SSL_SETKEY;
    if (!SSL_CTX_check_private_key(context)) return ERR_SSL_CHECKKEY;
    return set_up_verification(context, options);
}

int start_tls(struct link *link, const struct peer_options *options)
{
    link->context = SSL_CTX_new(TLS_method());
    SSL_CTX_set_session_cache_mode(link->context, SSL_SESS_CACHE_OFF);
    int code = set_up(link->context, options);
    if (code != 0) return code;
    SSL *ssl = SSL_new(link->context);
    SSL_set_fd(ssl, link->fd);
    if (SSL_accept(ssl) <= 0) {
        SSL_free(ssl);
        return ERR_SSL_ACCEPT;
    }
    link->ssl = ssl;
    return 0;
}

/* A stand-in for the TLS side of a running XMail 1.27: its wire dialogue and its OpenSSL call sequence. */
#ifndef XMAIL_PEER_H
#define XMAIL_PEER_H

#include <openssl/ssl.h>

/* XMail's error codes. */
enum {
    ERR_IP_NOT_ALLOWED = -130,
    ERR_BAD_CTRL_LOGIN = -105,
    ERR_NO_USER_PROFILE = -15,
    ERR_SSL_SETCERT = -235,
    ERR_SSL_SETKEY = -236,
    ERR_SSL_TLS_ACTIVE = -242,
    ERR_SSL_CHECKKEY = -243,
    ERR_SSL_VERPATHS = -244,
    ERR_SSL_DISABLED = -249,
    ERR_SSL_ACCEPT = -250
};

enum protocol { SMTP, POP3, CTRL };

struct peer_options {
    const char *root;      /* mail root */
    const char *settings;  /* NAME=VALUE lines that override server.tab; may be empty */
    int deny;              /* as if an ipmap.tab denied every client */
};

/* One client connection; ssl is NULL while it is in clear. */
struct link {
    int fd;
    SSL *ssl;
    SSL_CTX *context;
    char buffer[4096];
    int filled;
};

/* settings.c: server.tab by XMail's own grammar, read afresh at every call. */
int server_tab_exists(const struct peer_options *options);
int setting_text(const struct peer_options *options, const char *name, char *value, int size);
int setting_flag(const struct peer_options *options, const char *name, int fallback);

/* tls.c: returns 0 or the error code; after an error the link is only good for closing. */
int start_tls(struct link *link, const struct peer_options *options);

/* link.c */
int read_line(struct link *link, char *line, int size);
void send_line(struct link *link, const char *format, ...) __attribute__((format(printf, 2, 3)));
void close_link(struct link *link);

/* dialogue.c: holds the session; report gets the code of every handshake. */
void serve(struct link *link, enum protocol protocol, int implicit, const struct peer_options *options,
           void (*report)(int code, void *argument), void *argument);

#endif

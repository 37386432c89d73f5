/* XMail's wire dialogue, as far as a client goes that does not log in. */
#include "xmail-peer.h"

#include <string.h>
#include <strings.h>

#define STAMP "<1732430000.140000000000@mail.example.test>"
#define DATE "Tue, 24 Nov 2026 08:00:00 +0000"

typedef void (*reporter)(int code, void *argument);

static int tls_enabled(const struct peer_options *options, const char *name)
{
    return setting_flag(options, name, 1);
}

/* 1: go on inside TLS. 0: the handshake failed, and XMail closes. */
static int upgrade(struct link *link, const struct peer_options *options, reporter report, void *argument)
{
    int code = start_tls(link, options);
    report(code, argument);
    return code == 0;
}

/* In one piece, as XMail does: clients that read only once must see the whole list. */
static void send_smtp_list(struct link *link, int offer)
{
    send_line(link, "250-mail.example.test\r\n250-VRFY\r\n250-ETRN\r\n250-8BITMIME\r\n250-PIPELINING\r\n"
              "250-AUTH LOGIN PLAIN CRAM-MD5\r\n%s", offer ? "250-SIZE\r\n250 STARTTLS" : "250 SIZE");
}

static void serve_smtp(struct link *link, const struct peer_options *options, reporter report, void *argument)
{
    char line[1024], domain[256];
    if (!server_tab_exists(options) || options->deny) {
        send_line(link, "421 [XMail 1.27 ESMTP Server] service not available (%d), closing transmission channel",
                  options->deny ? ERR_IP_NOT_ALLOWED : ERR_NO_USER_PROFILE);
        return;
    }
    int enabled = tls_enabled(options, "EnableSMTP-TLS");
    send_line(link, "220 mail.example.test " STAMP " [XMail 1.27 ESMTP Server] service ready; " DATE);
    while (read_line(link, line, sizeof line)) {
        if (strncasecmp(line, "EHLO", 4) == 0) {
            char *argument_text = line[4] == ' ' ? line + 5 : "";
            if (*argument_text == '\0' || strchr(argument_text, ' ') != NULL)
                send_line(link, "501 Syntax error in parameters or arguments");
            else if (!setting_text(options, "RootDomain", domain, sizeof domain))
                send_line(link, "451 Requested action aborted: (-100) local error in processing");
            else
                send_smtp_list(link, enabled && link->ssl == NULL);
        } else if (strcasecmp(line, "STARTTLS") == 0) {
            if (link->ssl != NULL || !server_tab_exists(options)) {
                send_line(link, "454 TLS not available due to temporary reason");
            } else if (!enabled) {
                send_line(link, "454 TLS not available");
            } else {
                send_line(link, "220 Ready to start TLS");
                if (!upgrade(link, options, report, argument)) return;
            }
        } else if (strcasecmp(line, "QUIT") == 0) {
            send_line(link, "221 [XMail 1.27 ESMTP Server] service closing transmission channel");
            return;
        } else {
            send_line(link, "500 Syntax error, command unrecognized");
        }
    }
}

static void serve_pop3(struct link *link, const struct peer_options *options, reporter report, void *argument)
{
    char line[1024];
    if (!server_tab_exists(options) || options->deny) {
        send_line(link, options->deny ? "-ERR Server does not like Your IP" : "-ERR User profile file not found");
        return;
    }
    int enabled = tls_enabled(options, "EnablePOP3-TLS");
    send_line(link, "+OK " STAMP " [XMail 1.27 POP3 Server] service ready; " DATE);
    while (read_line(link, line, sizeof line)) {
        if (strcasecmp(line, "CAPA") == 0) {
            send_line(link, "+OK Capability list follows\r\nTOP\r\nUSER\r\nUIDL\r\nPIPELINING\r\n%s"
                      "IMPLEMENTATION [XMail 1.27 POP3 Server]\r\n.",
                      enabled && link->ssl == NULL ? "STLS\r\n" : "");
        } else if (strcasecmp(line, "STLS") == 0) {
            if (link->ssl != NULL) {
                send_line(link, "-ERR Command not permitted when TLS active");
            } else if (!enabled) {
                send_line(link, "-ERR Command disabled");
            } else if (!server_tab_exists(options)) {
                send_line(link, "-ERR Server TLS setup error");
            } else {
                send_line(link, "+OK Begin TLS negotiation");
                if (!upgrade(link, options, report, argument)) return;
            }
        } else if (strcasecmp(line, "QUIT") == 0) {
            send_line(link, "+OK [XMail 1.27 POP3 Server] closing session");
            return;
        } else {
            send_line(link, "-ERR Invalid command");
        }
    }
}

static void serve_ctrl(struct link *link, const struct peer_options *options, reporter report, void *argument)
{
    char line[1024];
    if (options->deny) {
        send_line(link, "-%05d Server does not like Your IP", -ERR_IP_NOT_ALLOWED);
        return;
    }
    send_line(link, "+00000 " STAMP " XMail 1.27 CTRL Server; " DATE);
    if (!read_line(link, line, sizeof line)) return;
    if (strcmp(line, "#!TLS") == 0) {
        if (link->ssl != NULL) {
            send_line(link, "-%05d TLS link already active", -ERR_SSL_TLS_ACTIVE);
            return;
        }
        if (!server_tab_exists(options) || !tls_enabled(options, "EnableCTRL-TLS")) {
            send_line(link, "-%05d TLS service disabled", -ERR_SSL_DISABLED);
            return;
        }
        send_line(link, "+00000 Ready to start TLS mode");
        if (!upgrade(link, options, report, argument)) return;
        if (!read_line(link, line, sizeof line)) return;
    }
    /* Nobody has an account here. The line is told to whoever watches: a probe must never get this far. */
    report(ERR_BAD_CTRL_LOGIN, argument);
    send_line(link, "-%05d Bad controller login", -ERR_BAD_CTRL_LOGIN);
}

void serve(struct link *link, enum protocol protocol, int implicit, const struct peer_options *options,
           reporter report, void *argument)
{
    if (implicit && (!server_tab_exists(options) || !upgrade(link, options, report, argument))) return;
    if (protocol == SMTP) serve_smtp(link, options, report, argument);
    else if (protocol == POP3) serve_pop3(link, options, report, argument);
    else serve_ctrl(link, options, report, argument);
}

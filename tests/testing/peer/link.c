/* Lines over a socket, in clear or inside TLS. What arrived behind a STARTTLS stays in the buffer, as with XMail. */
#include "xmail-peer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int receive(struct link *link)
{
    int room = (int)sizeof link->buffer - link->filled;
    char *at = link->buffer + link->filled;
    if (room == 0) return -1;
    int count = link->ssl != NULL ? SSL_read(link->ssl, at, room) : (int)recv(link->fd, at, (size_t)room, 0);
    if (count > 0) link->filled += count;
    return count;
}

int read_line(struct link *link, char *line, int size)
{
    char *end;
    while ((end = memchr(link->buffer, '\n', (size_t)link->filled)) == NULL)
        if (receive(link) <= 0) return 0;
    int length = (int)(end - link->buffer);
    snprintf(line, (size_t)size, "%.*s", length, link->buffer);
    line[strcspn(line, "\r")] = '\0';
    link->filled -= length + 1;
    memmove(link->buffer, end + 1, (size_t)link->filled);
    return 1;
}

void send_line(struct link *link, const char *format, ...)
{
    char text[2048];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text - 2, format, arguments);
    va_end(arguments);
    memcpy(text + length, "\r\n", 3);
    if (link->ssl != NULL) SSL_write(link->ssl, text, length + 2);
    else send(link->fd, text, (size_t)length + 2, MSG_NOSIGNAL);
}

void close_link(struct link *link)
{
    if (link->ssl != NULL) {
        if (SSL_shutdown(link->ssl) == 0) {
            shutdown(link->fd, SHUT_WR);
            SSL_shutdown(link->ssl);
        }
        SSL_free(link->ssl);
    }
    SSL_CTX_free(link->context);
    close(link->fd);
}

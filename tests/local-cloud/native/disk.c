/*
 * Stands between a process and its disk (LD_PRELOAD), for files named data.mdb only (and the probe before one).
 *
 * DISK_LOG=file            notes each call that succeeded: kind, offset and length (8 bytes each, little endian), content.
 *                          Kinds: 'w' write, 's' write that is its own flush, 'f' flush of all before, 't' change of length.
 * DISK_FAIL_AT=n           the n-th call fails ...
 * DISK_FAIL_WITH=errno     ... with this, ENOSPC or EIO; after ENOSPC every write fails.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long calls = 0;

static void *next_of(const char *name) { return dlsym(RTLD_NEXT, name); }

static int is_store(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  char *name = strrchr(path, '/');
  return name && (strcmp(name, "/data.mdb") == 0 || strcmp(name, "/data.mdb.probe") == 0);
}

/* Answers whether this call is to fail, with errno set. */
static int fails(int is_write) {
  const char *at = getenv("DISK_FAIL_AT");
  if (!at) return 0;
  int with = atoi(getenv("DISK_FAIL_WITH"));
  long call = __sync_add_and_fetch(&calls, 1);
  if (call == atol(at) || (call > atol(at) && with == ENOSPC && is_write)) {
    errno = with;
    return 1;
  }
  return 0;
}

static void put_all(int fd, const void *bytes, size_t length) {
  static ssize_t (*real_write)(int, const void *, size_t);
  if (!real_write) real_write = next_of("write");
  for (size_t done = 0; done < length;) {
    ssize_t now = real_write(fd, (const char *)bytes + done, length - done);
    if (now < 0) _exit(97);
    done += (size_t)now;
  }
}

static void note(char kind, uint64_t offset, const struct iovec *pieces, int count) {
  const char *log = getenv("DISK_LOG");
  if (!log) return;
  int saved = errno;
  uint64_t length = 0;
  for (int i = 0; i < count; i++) length += pieces[i].iov_len;
  pthread_mutex_lock(&lock);
  int fd = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  char header[24] = {kind};
  memcpy(header + 8, &offset, 8);
  memcpy(header + 16, &length, 8);
  put_all(fd, header, sizeof header);
  for (int i = 0; i < count; i++) put_all(fd, pieces[i].iov_base, pieces[i].iov_len);
  close(fd);
  pthread_mutex_unlock(&lock);
  errno = saved;
}

static char kind_of_write(int fd) { return fcntl(fd, F_GETFL) & O_DSYNC ? 's' : 'w'; }

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = next_of("pwrite64");
  if (!is_store(fd)) return real(fd, bytes, length, offset);
  if (fails(1)) return -1;
  ssize_t done = real(fd, bytes, length, offset);
  struct iovec piece = {(void *)bytes, done > 0 ? (size_t)done : 0};
  if (done > 0) note(kind_of_write(fd), (uint64_t)offset, &piece, 1);
  return done;
}

/* Node.js writes the probe with it; LMDB does not use it for the store. */
ssize_t write(int fd, const void *bytes, size_t length) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = next_of("write");
  if (!is_store(fd)) return real(fd, bytes, length);
  return fails(1) ? -1 : real(fd, bytes, length);
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
  static ssize_t (*real)(int, const struct iovec *, int);
  if (!real) real = next_of("writev");
  if (!is_store(fd)) return real(fd, pieces, count);
  if (fails(1)) return -1;
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, pieces, count);
  size_t wanted = 0;
  for (int i = 0; i < count; i++) wanted += pieces[i].iov_len;
  /* a short write would need its pieces cut: the disk below is expected to take them whole */
  if (done >= 0 && (size_t)done != wanted) _exit(98);
  if (done > 0) note(kind_of_write(fd), (uint64_t)offset, pieces, count);
  return done;
}

static int flush(int fd, int (*real)(int)) {
  if (!is_store(fd)) return real(fd);
  if (fails(0)) return -1;
  int result = real(fd);
  if (result == 0) note('f', 0, NULL, 0);
  return result;
}

int fdatasync(int fd) { return flush(fd, next_of("fdatasync")); }
int fsync(int fd) { return flush(fd, next_of("fsync")); }

int ftruncate64(int fd, off64_t length) {
  int (*real)(int, off64_t) = next_of("ftruncate64");
  if (!is_store(fd)) return real(fd, length);
  if (fails(1)) return -1;
  int result = real(fd, length);
  if (result == 0) note('t', (uint64_t)length, NULL, 0);
  return result;
}

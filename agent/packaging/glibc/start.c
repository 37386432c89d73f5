/*
 * Where the agent for Linux begins. The start object of a machine's own C library would ask for __libc_start_main@GLIBC_2.34, which
 * leaves the constructors to the library; this one has them run by the program, as older libraries want it and newer ones still do.
 * Freestanding: no header of a C library is needed, so that any architecture is compiled on any machine.
 */
typedef void procedure(void);
typedef void initializer(int, char **, char **);

extern int main(int, char **, char **);
extern int __cxa_atexit(void (*)(void *), void *, void *);
extern int __libc_start_main(
    int (*)(int, char **, char **), int, char **, initializer *, procedure *, procedure *, void *);

/* The linker gives the ends of the tables. */
extern initializer *__preinit_array_start[] __attribute__((visibility("hidden")));
extern initializer *__preinit_array_end[] __attribute__((visibility("hidden")));
extern initializer *__init_array_start[] __attribute__((visibility("hidden")));
extern initializer *__init_array_end[] __attribute__((visibility("hidden")));

/* What __cxa_atexit and others know this program by. */
__attribute__((visibility("hidden"))) void *__dso_handle = &__dso_handle;

/* Destructors (fini_array) the loader runs by itself, in every version. */
static void begin(int count, char **arguments, char **environment)
{
    for (initializer **each = __preinit_array_start; each < __preinit_array_end; each++) (*each)(count, arguments, environment);
    for (initializer **each = __init_array_start; each < __init_array_end; each++) (*each)(count, arguments, environment);
}

static void end(void) { }

/* Each program has its own, out of the part of a C library that is linked statically. */
__attribute__((visibility("hidden"))) int atexit(procedure *handler)
{
    return __cxa_atexit((void (*)(void *))(void *)handler, 0, __dso_handle);
}

/* Called with what the kernel has laid on the stack: the count of arguments, and behind it the arguments. */
__attribute__((used, visibility("hidden"), noreturn)) void start(long *stack, procedure *loader_end)
{
    __libc_start_main(main, (int)stack[0], (char **)(stack + 1), begin, end, loader_end, stack);
    __builtin_trap();
}

#if defined(__x86_64__)
__asm__(
    ".text\n.globl _start\n.type _start, @function\n_start:\n"
    ".cfi_startproc\n.cfi_undefined rip\n"
    "xorl %ebp, %ebp\n"
    "movq %rsp, %rdi\n"
    "movq %rdx, %rsi\n"
    "andq $-16, %rsp\n"
    "call start\n"
    "hlt\n"
    ".cfi_endproc\n.size _start, . - _start\n");
#elif defined(__aarch64__)
__asm__(
    ".text\n.globl _start\n.type _start, @function\n_start:\n"
    ".cfi_startproc\n.cfi_undefined x30\n"
    "mov x29, #0\n"
    "mov x30, #0\n"
    "mov x1, x0\n"
    "mov x0, sp\n"
    "bl start\n"
    "brk #1\n"
    ".cfi_endproc\n.size _start, . - _start\n");
#else
#error "The entry point of this architecture is not written."
#endif

/* vtpipe COMMAND-LINE: runs a program whose input is this console, and whose output is a pipe by a name that MSYS gives
   to its terminals. Programs take such a pipe for a terminal that knows sequences, which Wine's own console is not. */
#include <windows.h>
#include <stdio.h>

static int fail(const char *what)
{
    fprintf(stderr, "vtpipe: %s: error %lu\n", what, GetLastError());
    return 120;
}

int main(void)
{
    char name[64], bytes[4096];
    char *line = GetCommandLineA();
    SECURITY_ATTRIBUTES inherited = { sizeof inherited, NULL, TRUE };
    STARTUPINFOA start = { sizeof start };
    PROCESS_INFORMATION child;
    HANDLE ours, out = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD count, code = 121;

    /* Its own name comes first. */
    line = strchr(line + (*line == '"'), *line == '"' ? '"' : ' ');
    if (!line)
        return fail("no program is named");
    line += strspn(line, "\" ");

    snprintf(name, sizeof name, "\\\\.\\pipe\\msys-%08lx-pty0-to-master", GetCurrentProcessId());
    ours = CreateNamedPipeA(name, PIPE_ACCESS_INBOUND, PIPE_TYPE_BYTE | PIPE_WAIT, 1, 65536, 65536, 0, NULL);
    if (ours == INVALID_HANDLE_VALUE)
        return fail("the pipe");
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = CreateFileA("CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                                  OPEN_EXISTING, 0, NULL);
    start.hStdOutput = CreateFileA(name, GENERIC_WRITE | FILE_READ_ATTRIBUTES, 0, &inherited, OPEN_EXISTING, 0, NULL);
    start.hStdError = start.hStdOutput;
    if (start.hStdInput == INVALID_HANDLE_VALUE || start.hStdOutput == INVALID_HANDLE_VALUE)
        return fail("the console");
    if (!CreateProcessA(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &child))
        return fail(line);
    CloseHandle(start.hStdOutput);
    /* Ctrl+C is the child's. */
    SetConsoleCtrlHandler(NULL, TRUE);
    while (ReadFile(ours, bytes, sizeof bytes, &count, NULL) && count)
        WriteFile(out, bytes, count, &count, NULL);
    WaitForSingleObject(child.hProcess, INFINITE);
    GetExitCodeProcess(child.hProcess, &code);
    return (int)code;
}

"""The outside judge: Debian's jupyter_kernel_test."""

import unittest
from unittest import mock

import jupyter_kernel_test

import kernels  # noqa: F401  (provides the kernelspec)

PATIENCE = 20  # seconds; only a kernel that says nothing needs them


class ProtocolTest(jupyter_kernel_test.KernelTests):
    kernel_name = "java"
    language_name = "java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.println("hello, world")'
    code_stderr = 'System.err.println("oops")'
    code_generate_error = 'throw new IllegalStateException("no")'

    completion_samples = [
        {"text": '"abc".isEm', "matches": {"isEmpty()"}},
        {"text": "Math.PI + Math.cb", "matches": {"cbrt("}},
        {"text": "System.ou", "matches": {"out"}},
    ]

    complete_code_samples = [
        "1 + 1",
        "int x = 3;",
        "int a = 1;\nint b = a;",
        "for (int i = 0; i < 3; i++) {\n    System.out.println(i);\n}",
        "class Point { int x; }",
        "// nothing but a comment",
        "%classpath some.jar\n1 + 1",
    ]
    incomplete_code_samples = [
        "void f() {",
        "int y = ",
        "foo(1,",
        "class A {\n    void f() {",
        'var t = """\n  text',
        "/* a comment",
    ]
    invalid_code_samples = ["}", "int x = 3 +;", "x = = 3;", 'String s = "abc']

    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "List.of(1, 2)", "result": "[1, 2]"},
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": "1 + 1", "result": "2"},
    ]
    code_display_data = [
        {"code": 'String a = display("<b>x</b>", "text/html");', "mime": "text/html"},
        {
            "code": "display(new java.awt.image.BufferedImage(2, 2, 1))",
            "mime": "image/png",
        },
    ]
    code_history_pattern = "1?+ 2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"

    def execute_helper(self, *args, **options):
        """The judge waits 0.1 s for each message, which says nothing of a kernel on a busy machine."""
        channel = self.kc.iopub_channel
        get_msg = channel.get_msg
        with mock.patch.object(channel, "get_msg", lambda timeout: get_msg(timeout=max(timeout, PATIENCE))):
            return super().execute_helper(*args, **options)


# Collected once, from here and not from the module that defines it.
del jupyter_kernel_test

if __name__ == "__main__":
    unittest.main()

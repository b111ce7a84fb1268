/* The floor under a plan: what no program that reads YAML and writes a docx can leave out.
 *
 *   floor SPEC BLOCKS LOCAL CENTRAL COUNT OUT
 *
 * So often as a line on standard input says: read SPEC, let libyaml say all its events, write the XML text of
 * BLOCKS (P style<TAB>text, T, R, C text, r, t), deflate it at level 6, write the package (LOCAL and
 * CENTRAL are the other parts and their directory, COUNT their number) and put it in place. The
 * answer is the mean times in microseconds, by the clock and of the processor. Nothing is validated, numbered or checked.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>
#include <zlib.h>

typedef struct { char *data; size_t size, room; } Text;

static void add(Text *text, const char *data, size_t size) {
    if (text->size + size > text->room) {
        text->room = (text->size + size) * 2;
        text->data = realloc(text->data, text->room);
        if (!text->data) exit(3);
    }
    memcpy(text->data + text->size, data, size);
    text->size += size;
}

static void say(Text *text, const char *words) { add(text, words, strlen(words)); }

static void escape(Text *text, const char *data, size_t size) {
    size_t from = 0, i;
    for (i = 0; i < size; i++) {
        const char *entity = data[i] == '&' ? "&amp;" : data[i] == '<' ? "&lt;" : data[i] == '>' ? "&gt;" : NULL;
        if (!entity) continue;
        add(text, data + from, i - from);
        say(text, entity);
        from = i + 1;
    }
    add(text, data + from, size - from);
}

static Text slurp(const char *path) {
    Text text = {0};
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(2); }
    fseek(file, 0, SEEK_END);
    text.size = text.room = (size_t)ftell(file);
    rewind(file);
    text.data = malloc(text.size + 1);
    if (fread(text.data, 1, text.size, file) != text.size) exit(2);
    fclose(file);
    return text;
}

static void parse(Text spec) {
    yaml_parser_t parser;
    yaml_event_t event;
    int last = 0;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (unsigned char *)spec.data, spec.size);
    while (!last) {
        if (!yaml_parser_parse(&parser, &event)) { fprintf(stderr, "%s\n", parser.problem); exit(2); }
        last = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

#define RUN "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>"

static void line_to_xml(Text *xml, char kind, const char *text, size_t size) {
    const char *tab;
    switch (kind) {
    case 'P':
        tab = memchr(text, '\t', size);
        say(xml, "<w:p><w:pPr><w:pStyle w:val=\"");
        add(xml, text, (size_t)(tab - text));
        say(xml, "\"/></w:pPr>" RUN);
        escape(xml, tab + 1, size - (size_t)(tab + 1 - text));
        say(xml, "</w:t></w:r></w:p>");
        break;
    case 'C':
        say(xml, "<w:tc><w:tcPr><w:tcW w:w=\"2211\" w:type=\"dxa\"/></w:tcPr><w:p>" RUN);
        escape(xml, text, size);
        say(xml, "</w:t></w:r></w:p></w:tc>");
        break;
    case 'T': say(xml, "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid/>"); break;
    case 'R': say(xml, "<w:tr>"); break;
    case 'r': say(xml, "</w:tr>"); break;
    case 't': say(xml, "</w:tbl>"); break;
    }
}

static void body(Text *xml, Text blocks) {
    const char *at = blocks.data, *end = blocks.data + blocks.size, *stop;
    xml->size = 0;
    say(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\""
             "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
    for (; at < end; at = stop + 1) {
        stop = memchr(at, '\n', (size_t)(end - at));
        line_to_xml(xml, at[0], at + 2, stop > at + 2 ? (size_t)(stop - at - 2) : 0);
    }
    say(xml, "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
}

static void shrink(Text *out, Text xml) {
    z_stream stream = {0};
    if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) exit(3);
    out->size = 0;
    if (out->room < xml.size + 1024) out->data = realloc(out->data, out->room = xml.size + 1024);
    stream.next_in = (unsigned char *)xml.data;
    stream.avail_in = (unsigned)xml.size;
    stream.next_out = (unsigned char *)out->data;
    stream.avail_out = (unsigned)out->room;
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) exit(3);
    out->size = stream.total_out;
    deflateEnd(&stream);
}

static void number(Text *out, unsigned long value, int bytes) {
    for (; bytes--; value >>= 8) add(out, (char[]){(char)(value & 255)}, 1);
}

#define PART "word/document.xml"

static void entry(Text *out, Text xml, Text packed, unsigned long crc) {
    number(out, 20, 2); number(out, 0, 2); number(out, 8, 2); number(out, 0, 2); number(out, 33, 2);
    number(out, crc, 4); number(out, packed.size, 4); number(out, xml.size, 4);
    number(out, strlen(PART), 2); number(out, 0, 2);
}

static void package(Text *out, Text local, Text central, unsigned long count, Text xml, Text packed) {
    unsigned long crc = crc32(0, (unsigned char *)xml.data, (unsigned)xml.size), directory;
    out->size = 0;
    add(out, local.data, local.size);
    add(out, "PK\3\4", 4);
    entry(out, xml, packed, crc);
    say(out, PART);
    add(out, packed.data, packed.size);
    directory = out->size;
    add(out, central.data, central.size);
    add(out, "PK\1\2", 4); number(out, 20, 2);
    entry(out, xml, packed, crc);
    number(out, 0, 2); number(out, 0, 2); number(out, 0, 2); number(out, 0, 4); number(out, local.size, 4);
    say(out, PART);
    count++;
    add(out, "PK\5\6\0\0\0\0", 8);
    number(out, count, 2); number(out, count, 2);
    number(out, out->size - 12 - directory, 4); number(out, directory, 4); number(out, 0, 2);
}

static void put(Text out, const char *path) {
    char temporary[4096];
    FILE *file;
    snprintf(temporary, sizeof temporary, "%s.new", path);
    file = fopen(temporary, "wb");
    if (!file || fwrite(out.data, 1, out.size, file) != out.size || fclose(file) || rename(temporary, path)) {
        perror(path);
        exit(2);
    }
}

static double microseconds(struct timespec from, struct timespec to) {
    return (to.tv_sec - from.tv_sec) * 1e6 + (to.tv_nsec - from.tv_nsec) / 1e3;
}

int main(int argc, char **argv) {
    char line[16];
    Text blocks, local, central, xml = {0}, packed = {0}, out = {0};
    struct timespec start, end, used, spent;
    if (argc != 7) return 2;
    blocks = slurp(argv[2]);
    local = slurp(argv[3]);
    central = slurp(argv[4]);
    printf("ready\n");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin)) {
        int times = atoi(line), left = times;
        clock_gettime(CLOCK_MONOTONIC, &start);
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
        while (left--) {
            Text spec = slurp(argv[1]);
            parse(spec);
            body(&xml, blocks);
            shrink(&packed, xml);
            package(&out, local, central, strtoul(argv[5], NULL, 10), xml, packed);
            put(out, argv[6]);
            free(spec.data);
        }
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
        clock_gettime(CLOCK_MONOTONIC, &end);
        printf("%.1f %.1f\n", microseconds(start, end) / times, microseconds(used, spent) / times);
        fflush(stdout);
    }
    return 0;
}

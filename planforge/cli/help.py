"""What ``--help`` says: written by hand, so that it lines up where a Chinese character is two cells."""

from __future__ import annotations

OVERVIEW = """\
planforge：用 YAML 写学校工作计划和总结，校验并生成规范的 Word 文档。

用法：planforge 命令 [选项]

命令：
  init       建一个工作区（specs、templates、output 等文件夹和第一份规格）
  new        新建一份规格：常用章节俱全，带说明，填空即可
  import     把去年的 Word 文件或网页上的文字变成规格，并说明每一段放到了哪里
  check      只检查，不生成文档
  fix        把能改的改好：全角冒号、标点、空格、编号、日期写法；先给人看，问过再写
  build      检查并生成 Word 文档，写到 output 文件夹
  roll       把上学期的规格滚动成新学期的：日期按校历推算，拿不准的请人决定
  summarize  照计划起草总结：每个目标、每项工作都等着回答；计划改了再补
  accept     计划的原话改过以后，确认总结里的回答仍然有效
  diff       比较两份计划：新增、修改、沿用、删除，或写成带修订的 Word 文件
  calendar   显示校历：每一周的日期、放假和调休，或写成 Word、表格、日历文件
  explain    说明报告里的一个代号：为什么提醒，错和对各是什么样
  show       把文档的文字显示出来，不生成文档
  schema     写出规格的说明文件，VS Code 据此补全和解释每个键
  templates  列出文种和版式，或复制一个来改
  doctor     查看字体、编码和版本：这台电脑上哪里会不一样

选项：
  -h, --help  显示这段说明（planforge 命令 --help：某个命令的说明）
  --version   显示版本
  --debug     程序出错时显示内部细节，便于报告问题

不知从哪里开始：planforge init 我校，再 planforge build
"""

COMMANDS = {
    "init": """\
用法：planforge init [文件夹]

建一个工作区。没有写文件夹时就用当前文件夹。已有的文件一个也不会改动。

  specs/学校.yaml   学校的名称、校历、人员等，各份规格共用
  specs/…           第一份规格，可以直接生成文档
  templates/        自己的模板和版式放在这里
  output/           生成的 Word 文档在这里

选项：
  -h, --help  显示这段说明
""",
    "new": """\
用法：planforge new 文种或样例 [文件名] [选项]

新建一份规格，写到 specs 文件夹。文种如“工作计划”“实施方案”“工作总结”；
样例是随软件附带的完整规格。都不写就列出可选的文种和样例。已有的文件不会被覆盖。

  planforge new 工作计划 校本研修          按文种新建 specs/校本研修.yaml
  planforge new 校本研修计划               照样例新建，改成自己的
  planforge new 工作计划 --like 去年.yaml  照去年那份新建
  planforge new --from-summary 总结.yaml   接着总结写下学期的：没完成的、存在的问题先列好

选项：
  --like 规格.yaml      照这份规格抄一份（连同注释），再改
  --from-summary 总结.yaml
                        下学期的计划：总结里没有完成的、存在的问题先列好，
                        注明来自第几行
  -o, --output 文件     写到指定的文件（须以 .yaml 结尾）
  -h, --help            显示这段说明
""",
    "check": """\
用法：planforge check [文件 …] [选项]

只检查，不生成文档。不写文件就检查工作区里的全部规格；也可以写文件夹。
Word 文件（.docx）和纯文字（.txt）也能检查：读入时按规格的规则看一遍，问题说在第几段、
第几张表第几行第几格；Word 存过分页的，还说在第几页。文件本身不改。
“specs/计划.yaml:5:3”是说第 5 行第 3 个字。方括号里是代号，planforge explain 代号
说明为什么提醒。在脚本里用：没有错误返回 0，有错误返回 1，文件读不出、用法不对返回 2。

  planforge check                             检查工作区里的全部规格
  planforge check 去年计划.docx               检查一个 Word 文件
  planforge check 去年计划.docx --批注        再写一份“去年计划（批注）.docx”

选项：
  --批注              把问题写成 Word 批注，放在一份副本里；原件一个字也不动
  -o, --output 文件   批注的副本写到这里（须以 .docx 结尾）
  --format text|json  显示给人看（text，默认）或给程序看（json）
  --strict            有提醒也算不通过
  -h, --help          显示这段说明
""",
    "fix": """\
用法：planforge fix [规格.yaml …] [选项]

把规格里能改的改好：全角冒号这类笔误，标点、空格、手打的编号、日期和时刻的写法。
先显示改动（红的去掉，绿的加上），问过再写；词表里的词、拿不准的笔误一个一个地问。
只动该动的几个字，别的一个字节也不变；改完再读一遍，印出来的只差那几个字才算数。
原来的一份留在旁边（改过几回，没有数字的最早），改名回来就是退回。
制表符、缩进要在终端里问过才改。别的错误它不改：照 planforge check 说的改好。
不写文件就改工作区里的全部规格，连同 学校.yaml 里的笔误；也可以写文件夹。

  planforge fix --dry-run            只看会改什么
  planforge fix specs/计划.yaml      显示改动，问过再写

选项：
  --yes               不再问，直接写（词表里的词、拿不准的笔误不改）
  --词语              词表里的词也不再问，都改
  --dry-run           只显示会改什么，不写文件
  --format text|json  显示给人看（text，默认）或给程序看（json）
  -h, --help          显示这段说明
""",
    "build": """\
用法：planforge build [规格.yaml …] [选项]

检查并生成 Word 文档，写到 output 文件夹，并显示每份文档的位置。
不写文件就生成工作区里的全部规格；也可以写文件夹。有错误的规格不生成，不影响其他规格。
文档如果用 Word 手工改过，改过的那份会另存在旁边，不会丢失。

选项：
  --送审              像 check 那样全查；文档里不带规格，文件名加“（送审）”，适合报送上级
  --strict            像 check 那样全查，有提醒的规格也不生成
  --watch             一直运行，规格一保存就重新生成；按 Ctrl+C 结束
  --open              生成后打开文档
  --format text|json  显示给人看（text，默认）或给程序看（json）
  -h, --help          显示这段说明
""",
    "show": """\
用法：planforge show 规格.yaml

把文档的文字显示出来：一段一行，表格的单元格用制表符隔开。不生成文档。

选项：
  -h, --help  显示这段说明
""",
    "explain": """\
用法：planforge explain [代号 …] [选项]

说明检查报告里方括号中的代号：为什么要紧，错的是什么样，对的是什么样，能不能自动改。
不写代号就列出全部代号。

  planforge explain 手打编号

选项：
  --format text|json  显示给人看（text，默认）或给程序看（json）
  -h, --help          显示这段说明
""",
    "import": """\
用法：planforge import 文件 [选项]

把旧的 Word 文件（.docx，Word、WPS、LibreOffice 存的都行）或纯文字变成规格，
写到 specs 文件夹，
并报告每一段放到了哪里、为什么、有几分把握。文字一个也不丢：放不好的在“未归类”里；
导入以后会用新规格排一遍，和原文逐字核对。拿不准的地方写着“# 核对：”。
图片取出来放在规格旁边。装有 LibreOffice 时，.doc、.wps、.rtf、.odt 会先转换。

planforge 自己生成的文件会取回原来的规格，一字不差；在 Word 里改过的，逐段列出改动。

  planforge import 去年的研修计划.docx
  planforge import 网上下载的计划.txt --split

选项：
  -o, --output 规格.yaml  写到这里；和 --split 一起用时是文件夹
  --split                 一个文件里有几份计划时，一份写一个规格
  --edited                planforge 生成的文件在 Word 里改过的话，把改动取回规格
  --替换                  和 --edited 一起用：取回的换到原来规格的位置，
                          原来的一份留作“….修改前”
  --全部                  报告里一处不略，全部列出来
  --format text|json      显示给人看（text，默认）或给程序看（json）
  -h, --help              显示这段说明
""",
    "roll": """\
用法：planforge roll 规格.yaml … --to 学期 [选项]

把去年（上学期）的规格滚动成新学期的一份新规格，放在原来那份旁边；原来的文件不动。
只改该改的几个字，注释、先后、排版都照旧。学年、学期、届次、日期、标题、文件名跟着变；
日期按学校.yaml 的校历推算：同一周、同一个星期几，避不开假日时说明；书名、引文、文号不改；
上次的结果和记录清空，“数据”里的数保留。每一处改动、沿用、要人决定的都列出来；
要人决定的（2024级、教龄、碰上假日……），新规格里写着“# 核对：”，check 会数还剩几处。

  planforge roll "specs/2026-2027-1 校本研修计划.yaml" --to 2027-2028-1
  planforge roll specs/规划.yaml --to 2031-2036 --dry-run

选项：
  --to 学期             新学期：2027-2028-1；学年写 2027-2028，年度 2027，规划 2031-2036
  --from 学期           规格里看不出是哪个学期时，写明原来是哪个学期
  --写于 日期           落款没有日期时，写明原来那份是哪天写的（2026-9-1）：正文里那天以前的
                        日子是已有的事，留着；以后的是安排，照改
  --年级 跟学生|不变    “七年级”“2024级”指同一批学生（升一级），还是同一个年级（换一批）；
                        不写就不改，请人决定
  -o, --output 文件     新规格写到这里（须以 .yaml 结尾）
  --dry-run             只显示会改什么，不写文件
  --format text|json    显示给人看（text，默认）或给程序看（json）
  -h, --help            显示这段说明
""",
    "summarize": """\
用法：planforge summarize 计划.yaml [选项]

照计划起草一份总结：学校、期间、主题、带头的人都填好，常用的章都在；计划里的每个目标
（带指标）、时间安排里的每项工作都在，等着写结果、状态、说明、佐证。写到计划旁边，
文件名里的“计划”换成“总结”。
计划改了，或者总结已经写了一半，再运行一次：只补上新的，写好的一个字也不动。

  planforge summarize "specs/2026-2027-1 校本研修计划.yaml"
  planforge summarize specs/计划.yaml --records 活动登记表.xlsx
  planforge summarize specs/计划.yaml --records 登记.csv --列 何时=时间 --列 研修主旨=活动

选项：
  -o, --output 总结.yaml  写到这里（须以 .yaml 结尾）
  --records 表格          把活动登记表（.csv、.xlsx）读进“活动开展”；表头认得 时间、日期、
                          活动、主题、内容、参加人数、应到人数、学时、主讲人、类别 等；
                          读过的不会再读一遍；读不出的日期、人数当场说出来
  --列 表里的列=栏目      表头认不出时说明哪一列是什么，几列就写几次；栏目有 时间、活动、
                          类别、主讲人、负责人、对象、地点、形式、应参加人数、
                          参加人数、学时、成果、佐证、备注
  --dry-run               只显示会写什么，不写文件
  --format text|json      显示给人看（text，默认）或给程序看（json）
  -h, --help              显示这段说明
""",
    "accept": """\
用法：planforge accept 总结.yaml [目标 …] [选项]

总结里的每一条记着计划原话的“指纹”。计划后来改了，check 就提醒；看过新的说法，回答仍然有效，
就用这个命令确认：显示旧的说法和新的说法，换成新的指纹和指标。不写目标就确认全部改过的。

  planforge accept "specs/2026-2027-1 校本研修总结.yaml"
  planforge accept specs/总结.yaml 全员参加研修

选项：
  --dry-run           只显示会改什么，不写文件
  --format text|json  显示给人看（text，默认）或给程序看（json）
  -h, --help          显示这段说明
""",
    "diff": """\
用法：planforge diff 旧 新 [选项]

比较两份文件，一项一项地列出新增、修改、沿用、删除，以及每一章沿用了多少。
规格、planforge 生成的 Word 文档、别的 Word 文档和纯文字都可以，也可以互相比较。
别的 Word 文档只比文字、编号、表格、图片和页眉页脚，不比字体、加粗这些格式。

  planforge diff 去年.yaml 今年.yaml                   显示不同
  planforge diff 去年.docx 今年.yaml -o 对比.docx      写成带修订的 Word 文件

选项：
  -o, --output 文件     写成 Word 文件（.docx）：改动是修订，可以在 Word 里接受或拒绝
  --format text|json    显示给人看（text，默认）或给程序看（json）
  -h, --help            显示这段说明
""",
    "calendar": """\
用法：planforge calendar [学期] [选项]

把 学校.yaml 里的校历排成一周一行的表：日期、放假、调休上班、开学和放假的日子，
还有学校自己的“活动”。日期旁边写“休”的放假，写“班”的上班，写“假”的在学期以外。
不写学期就是“当前学期”；校历里没有的学期按通常的日子推算。还没有公布的放假安排标“暂定”。

  planforge calendar                              显示当前学期
  planforge calendar 2027-2028-1 -o 校历.docx     写成 Word 文件
  planforge calendar -o 新校历.ics --上次 校历.ics 校历改过，再发一次

选项：
  -o, --output 文件     写成文件：.docx 给 Word，.csv 给 Excel，.ics 可以导入手机日历
  --版次 次数           校历改过、.ics 要再发一次时写 2、3……，手机、Outlook 才认它是新的
  --上次 旧校历.ics     上次发出去的那份：去掉的活动在手机里取消，没动的照旧，版次接着数
  --format text|json    显示给人看（text，默认）或给程序看（json）
  -h, --help            显示这段说明
""",
    "schema": """\
用法：planforge schema [文件夹]

在工作区写出规格、学校资料、模板和版式的说明文件，并告诉 VS Code 使用它们（.vscode 文件夹，
原有的设置不变）。装了“YAML”扩展（redhat.vscode-yaml）的 VS Code 从此能补全和解释每个键，
不需要联网。

选项：
  -h, --help  显示这段说明
""",
    "templates": """\
用法：planforge templates [选项]

列出可用的文种（模板）和版式，以及每个文种常用的章节。

选项：
  --copy 名称  把内置的模板或版式复制到工作区的 templates 文件夹，改成自己的
  -h, --help   显示这段说明
""",
    "doctor": """\
用法：planforge doctor

查看这台电脑的字体、编码、语言、版本和 LibreOffice：文档在这里看起来哪里会不一样，为什么。

选项：
  -h, --help  显示这段说明
""",
}

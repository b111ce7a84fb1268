"""What a web page leaves in a copied text: links, editor's words, page numbers, numbers of a collection.

Set aside and listed, never dropped in silence (corpus.md section 14, site junk).
"""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.marks import read_mark
from planforge.recognize.sharing import SHARED, is_of_site

_LINKS: Final = re.compile(
    r"【[^】]{2,40}】\s*(?:的)?相关(?:文章|推荐|范文|内容|资料)\s*[：:]?|首页\s*[>»›].{0,80}|(?:[您你]的?(?:当前|现在|目前)?|当前|现在|目前)(?:所在)?的?位置(?:是)?\s*[：:].{0,80}|"
    r"(?:上|下)一[篇页条](?:文章)?\s*[:：>»→]?(?:.{0,80})|返回(?:首页|列表|目录|顶部|上页).{0,10}|"
    r"【相关(?:文章|推荐|范文)】|(?:相关(?:推荐|文章|阅读|范文|链接|搜索)|(?:热门|更多|精彩|编辑|最新)(?:推荐|文章|范文))\s*(?:[:：].{0,80}|[>»›→].{0,80}|20\d\d.{0,60})?|猜你喜欢.{0,20}|"
    r"(?:本文|原文|文章)(?:地址|链接|网址|来源|转自)\s*[:：].{0,120}|"
    r"(?:endprint|startprint)?\s*(?:【(?:打印|关闭|返回|收藏)[^】]{0,8}】\s*)+|"
    r"(?:(?:关闭(?:窗口|本页)|复制链接|展开全文|查看更多|下载全文|加入收藏|收藏本[页站]|打印(?:本页|此页)|返回顶部|我要(?:纠错|评论))[\s|｜·/]*)+|"
    r"(?:一键)?分享(?:到|至)?\s*[:：].{0,60}|分享(?:到|至)(?:[\s|｜·、]*(?:微信|微博|新浪微博|朋友圈|QQ空间|QQ好友|QQ|豆瓣|人人网))+"
)
_OF_SITE: Final = r"计划|总结|方案|范文|文章|资料|内容|资讯|信息|报告|心得|体会|反思|教案|课件|模板|文档|精彩"
ENDS_OF_TITLES: Final = "计划|总结|方案|范文|报告|心得|体会"
"""Last words of the titles that a page of model texts has."""
_PROMPTS: Final = re.compile(
    r"(?:因|由于)?(?:篇幅|字数)(?:问题|有限|限制|原因|较长)?[，,]?[^。；，]{0,8}(?:不能|无法|未能)(?:全部|完全|完整)?(?:显示|展示)[^。；]{0,30}。?|"
    r"(?:您好[，,！!]?\s*)?欢迎[您你]?(?:来到|访问|光临|进入|登录)[^。；，,]{1,20}(?:网站?|文库|官网|主页|平台)[！!。~]?|"
    rf"[★☆●>»›\s]*更多[^。，；的]{{0,12}}(?:{_OF_SITE})[^。；学校班]{{0,6}}(?:请|敬请|尽在)(?:继续)?(?:关注|访问|浏览|点击|查看|收藏)(?![^【]*[校班园])[^。；，]{{0,24}}[。！!]?|"
    r".{0,20}(?:请|敬请)(?:继续)?(?:关注|访问|浏览|收藏)(?:本站|本网站?)[^。；]{0,20}[。！!]?|"
    r"(?:(?:点击)?(?:查看|阅读|浏览|了解))?更多[^。，；]{0,10}[>»›→]{1,3}|(?:更多|详情|全文|下载)\s*[>»›→]{1,3}|"
    r"(?:点击|立即|免费|马上|扫码|扫一扫)(?:此处|这里|下方|上方|右侧|左侧|下面|链接|按钮|图片|标题)*[，,]?(?:下载|查看|阅读|领取|关注)"
    r"(?:全文|原文|本?文档|本文|更多|详情|完整版?|附件|word版?|Word版?|我们|本公众号|PDF版?)*(?:内容|>>|[>»›→。！!…])*|"
    r"下载(?:本?文档|本文|全文|完整版|Word版|word版)(?:[>»›→]{0,3})|(?:展开)?阅读(?:剩余)?全文|收藏本文|请下载完整版.{0,10}|"
    r"(?:大家都在看|看了(?:本文|该文|此文|又看)的?(?:人|网友)?还?.{0,6}|[你您]可能(?:还)?(?:感兴趣|喜欢)的?(?:文章|内容|范文)?)[：:]?|"
    r"(?:剩余|其余)(?:的?内容|部分|\d{1,3}[%％])?.{0,6}(?:已?隐藏|未读).{0,20}|关注(?:我们|本?公众号|微信公众号)[^。；]{0,6}(?:获取|领取|查看|下载)更多.{0,10}|"
    rf".{{2,30}}(?:{ENDS_OF_TITLES})(?:的)?相关(?:文章|范文|推荐)\s*[：:]|"
    r"(?:(?:点?赞|收藏|评论|分享|浏览|阅读)\s*[（(]?\s*\d+\s*[）)]?[\s|｜·]*){1,5}"
)
"""What a page asks its reader to do with it, the whole line: 更多工作计划请关注【……】, 点击下载, 查看更多>>."""
_SOURCES: Final = re.compile(
    r"[（(【\[—\-\s]*(?:(?:本|原|该|此)文|文章|本文档|该文档|该文章|以上内容)(?:内容)?(?:来源于|来源|来自于?|转自|转载自?|摘自|由)\s*[：:]?[^。；]{0,24}"
    r"(?:网络?|互联网|网友|网站|用户|文库|公众号|小编|本站)(?:上传|收集|整理|提供|发布|编辑|原创|投稿|分享)*[^。；]{0,16}[。】）)\]]*|"
    r"[（(【\[—\-\s]*(?:来源[于自：:]*\s*(?:网络|互联网)(?:整理)?|[（(【\[]来源[：:][^。；]{1,16}(?:网|网站|文库|公众号))(?:，?仅供参考)?[】）)\]]*|"
    r"[【\[（(](?:责任编辑|编辑|责编)\s*[：:]\s*[^。；】\]]{1,16}[】\]）)]|本文(?:关键词|标签|编辑)\s*[：:].{0,60}|"
    r"(?:未经(?:允许|许可|授权|同意)，?)?(?:不得|禁止|严禁|谢绝)(?:擅自|任何形式的?)*(?:转载|摘编)[^。；]{0,20}[。！!]?"
)
"""Where a page has its text from, and that nobody may copy it, the whole line."""
_COPYRIGHT: Final = re.compile(
    r"(?:版权|免责|郑重|侵权)(?:声明|说明)(?:\s*[:：].{0,180})?|"
    r"(?:本文|文章|以上内容)(?:内容|观点)?(?:仅|只)代表(?:作者|原作者|个人|其)(?:本人|个人)?(?:的?观点|意见|看法).{0,80}|"
    r"(?:本文|该文)(?:系|为|由)\S{0,12}授权\S{0,16}(?:发表|发布|刊发|转载).{0,40}|"
    r".{0,120}(?:侵权.{0,24}删除|联系(?:我们|本站|本网|站长|管理员|作者|客服).{0,16}(?:删除|删帖|处理)).{0,60}|"
    r"(?:版权所有|Copyright|©).{0,80}|"
    r"[\s\-]*(?:\d[、.．]\s*)?(?:下载(?:本?文档)?前请(?:自行|先)?(?:甄别|预览|核对|确认)|[“\"]?仅(?:部分|可)预览[”\"]?的?文档|(?:本站|(?:本)?平台)不提供额外的).{0,120}"
)
_PAGES: Final = re.compile(
    r"(?=.*(?:[上下]一?页|首页|[末尾]页))(?:\[\d{1,3}\]|(?<!\d)\d{1,3}(?!\d)|首页|[末尾]页|[上下]一?页|共\d{1,3}页|[\s|｜·>»<«…])+"
)
_HEADER: Final = re.compile(
    r"(?:(?:文章|本文|信息)?(?:来源|作者|编辑|出处)|责任编辑|发布(?:时间|日期|人|者)|更新时间|(?:点击|浏览|阅读|访问)(?:次?数|量)|"
    r"字体?[大号]?|关键词|标签|[Tt]ags?)\s*[:：].{0,60}"
)
_POSTED: Final = re.compile(
    r"(?:发布|发表|添加|更新|录入)?(?:(?:时间|日期|于)\s*[:：]\s*)?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+(?:\d{1,2}:\d\d:\d\d(?:(?:\s|(?:作者|来源|编辑|浏览|阅读|点击)[:：次数量]).{0,60})?"
    r"|(?:\d{1,2}:\d\d\s*)?(?:[|｜]\s*)?(?:来源|作者|编辑|浏览|阅读|点击|字体)[:：次数量].{0,60})|"
    r"(?:\S{2,10}\s+)?(?:发布)?(?:时间|日期)\s*[:：]\s*20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?\s+(?:手机|电脑)版.{0,20}|"
    r"(?:内容|文章)(?:导航|目录)|.{0,60}我要投稿.{0,20}"
)
_FIELD: Final = re.compile(
    r"(?:(?:来源|作者|编辑|出处|审核|时间|日期|人)|(发布(?:时间|日期|人|者)|更新时间|责任编辑|(?:点击|浏览|阅读|访问)(?:次?数|量)?|字体?[大号]?))\s*[:：]"
)
_ALSO_A_PLANS: Final = re.compile(r"相关阅读(?:\s*[:：].{0,80})?|(?:内容|文章)(?:导航|目录)")
_MANY_FIELDS: Final = 2
_BETWEEN: Final = re.compile(r"[\s|｜·]+|(?<=】)(?=【)")
_EDITOR: Final = re.compile(
    r"小编|(?<![“‘「])欢迎(?:大家|您|各位)?(?:阅读|参考|借鉴|下载|收藏)(?![”’」])|供(?:大家|您|各位)(?:学习)?(?:参考|借鉴)|"
    r"希望(?:能够?)?(?:对|给)?(?:您|你|大家)?(?:有|能|会)?(?:所)?(?:对|给)?(?:您|你|大家)(?:有|能)?(?:所)?(?:帮助|启发|用|喜欢)|"
    r"希望(?:能够?)?(?:帮助?到?|帮到)(?:您|你|大家)|(?:以|如)下(?:是|为).{0,16}(?:收集|搜集|整理)的|"
    r"下面(?:是|就是).{0,16}(?:整理|收集|搜集)的|感谢(?:您的?|大家)?阅读|希望(?:这篇|以上|这些)(?:内容|文章|范文)|本文(?:由|来自|内容来自)|"
    r"转载(?:时)?请注明(?=出处$|来源$|作者$|$|(?:出处|来源|作者)?[^\u4e00-\u9fff])|(?:为|给)(?:大家|您)(?:整理|收集|搜集|带来|提供|分享)(?:了|的|出)"
)
_PRESENTS: Final = re.compile("小编|(?:本文|本篇|下文|以下).{0,12}(?:呈现|提供|分享|整理|精选).{0,40}范文")
"""What only an editor says, in however long a paragraph."""
_SECTION: Final = re.compile("(?:^|[。：:！\\s])[一二][、．.]")
_OWN: Final = re.compile("我(?!要投稿)|本人|笔者|本校|本组|本班|学校")  # a school that speaks for itself
_COLLECTION: Final = re.compile(
    r".{0,40}[（(](?:通用|精选|推荐|优秀|最新|实用|必备|热门|荐|集锦|汇编|汇总|合集|锦集|范文|范本|模板|参考|大全|共|热)*\s*[\d一二三四五六七八九十]+\s*篇[）)]"
    r"|.{2,40}[【（(\[]\s*[\d一二三四五六七八九十]+\s*篇\s*[】）)\]](?:[（(][\d一二三四五六七八九十]+[）)])?"
    r"|.{2,40}(?:计划|总结|方案|报告|范文)\s*\d{1,2}\s*篇"
    r"|.{2,40}(?:通用|精选|优选|实用|必备|集锦|汇编|汇总|合集|锦集|范文|范本|模板|大全)\s*[\d一二三四五六七八九十]+\s*篇"
)
_PAGE: Final = re.compile(
    r"第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}"
)
_GOOD: Final = "通用|精选|优选|优质|推荐|优秀|最新|实用|必备|热门"
_PRAISES: Final = f"{_GOOD}|荐|集锦|汇编|汇总|合集|锦集|范文|范本|模板|大全"
_NUMBERED_TITLE: Final = re.compile(
    rf"\s*(?:范文\s*[（(][一二三四五六七八九十\d]{{1,3}}[）)]|(?:(?:{_GOOD})(?:{_PRAISES})*|范文|模板)?\s*[（(【]?(?:篇|范文|第)\s*(?:[一二三四五六七八九十]{{1,3}}|\d{{1,3}})\s*篇?[）)】]?)\s*$"
)
_NUMBERED_START: Final = re.compile(
    r"^\s*(?:[【（(]\s*(?:篇|第|范文)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s*篇?\s*[】）)]"
    r"|(?:篇|范文)(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s*[：:]"
    r"|第(?:[一二三四五六七八九十]{1,3}|\d{1,3})篇(?:\s*[：:]|(?![章文])))\s*"
)
_LENGTH_BEHIND: Final = re.compile(
    rf"(?:\s+|(?=[（(]))[（(]?\d{{2,5}}\s*字[）)]?$|\s*[（(【\[](?:{_PRAISES})+[）)】\]]$"
)
"""How long a piece of a collection is, and how it is praised (…方案[推荐])."""
_TAIL_DIGITS: Final = re.compile(
    rf"(?<=[\u4e00-\u9fff])[ \u3000]*(?:{_GOOD})?(?:范文|模板)?[ \u3000]*(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})$"
)
_LISTED: Final = re.compile(r"(?:\d{1,2}\s*[.、．]\s*)?[^。；：]{4,50}\d{1,2}-\d{1,2}")
_RULE: Final = re.compile(r"[━─—－\-=＝~～*＊\s]{8,}|-{3,}|={3,}|\*{3,}")  # drawn across the page
_WHOLE_LINES: Final = (
    ("横线", _RULE),
    ("网页链接", _LINKS),
    ("页码", _PAGE),
    ("网页链接", _PAGES),
    ("网页链接", _PROMPTS),
    ("网页信息", _COPYRIGHT),
    ("网页信息", _SOURCES),
    ("网页标题", _COLLECTION),
)
_LONGEST: Final = 200
_PARAGRAPH: Final = 500  # characters of an editor's


def kind_of_junk(text: str, *, pasted: bool) -> str:
    """What kind of site junk a whole line is, or nothing.

    ``pasted`` is true for text: a Word file may say 来源 or 作者 and mean it, but not beside 点击数.
    """
    if len(text) > _LONGEST:
        presented = (
            pasted and len(text) <= _PARAGRAPH and _PRESENTS.search(text) and not _SECTION.search(text)
        )
        return "编者的话" if presented else ""
    if (pasted or _tells_of_a_page(text)) and (_HEADER.fullmatch(text) or _POSTED.fullmatch(text)):
        return "网页信息"
    kind = _whole(text) or (SHARED if pasted and is_of_site(text) else "")
    if kind:
        return kind
    pieces = [_whole(piece) for piece in _BETWEEN.split(text.strip())]
    return pieces[0] if all(pieces) else "编者的话" if _is_editors(text) else ""


def is_junk_by_place(text: str) -> bool:
    """Whether a line that a page may have left is one that a plan may have, too (来源：…, 关键词：…, 相关阅读)."""
    if _ALSO_A_PLANS.fullmatch(text):
        return True
    return _HEADER.fullmatch(text) is not None and not _tells_of_a_page(text) and not _whole(text)


def _is_editors(text: str) -> bool:
    """Whether an editor speaks: by name, or by what no school says of itself, and never in a list."""
    found = _EDITOR.search(text)
    if (
        found is not None and len(_SECTION.findall(text)) > 1
    ):  # the whole document, on the line of what an editor said
        return False
    return found is not None and ("小编" in text or (_OWN.search(text) is None and read_mark(text) is None))


def _whole(text: str) -> str:
    return next((kind for kind, pattern in _WHOLE_LINES if pattern.fullmatch(text)), "")


def _tells_of_a_page(text: str) -> bool:
    """Whether a line has several of the fields below a page's title, one of which nothing else has."""
    found = _FIELD.findall(text)
    return len(found) >= _MANY_FIELDS and any(found)


def is_listed(text: str) -> bool:
    """Whether a line is one of a page's list of further texts: a title and the day it was put there."""
    return _LISTED.fullmatch(text) is not None


def collection_number(text: str) -> tuple[str, str]:
    """A title without the number a collection gave it (篇3, 【篇一】, 第二篇：), and that number."""
    start = _NUMBERED_START.match(text)
    if start is not None and start.end() < len(text):
        return text[start.end() :].strip(), start[0].strip()
    end = _NUMBERED_TITLE.search(text)
    if end is not None and end.start() > 3:
        return text[: end.start()].rstrip(), end[0].strip()
    return text, ""


def without_length(title: str) -> tuple[str, str]:
    """A title without how long or how good a collection says that it is (… 1300字, …[推荐]), and that."""
    found = _LENGTH_BEHIND.search(title)
    return (title[: found.start()], found[0].strip()) if found else (title, "")


def page_digits(title: str) -> tuple[str, str]:
    """A title without a small number that a page put behind it (工作总结1), and that number."""
    found = _TAIL_DIGITS.search(title)
    return (title[: found.start()], found[0].strip()) if found else (title, "")

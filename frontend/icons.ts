import { Iconset } from '@vaadin/icon/vaadin-iconset.js';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import bookUser from 'lucide-static/icons/book-user.svg?raw';
import calendarOff from 'lucide-static/icons/calendar-off.svg?raw';
import calendarDays from 'lucide-static/icons/calendar-days.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleHelp from 'lucide-static/icons/circle-question-mark.svg?raw';
import circleUserRound from 'lucide-static/icons/circle-user-round.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import doorOpen from 'lucide-static/icons/door-open.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import ellipsisVertical from 'lucide-static/icons/ellipsis-vertical.svg?raw';
import files from 'lucide-static/icons/files.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import gripVertical from 'lucide-static/icons/grip-vertical.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import indentDecrease from 'lucide-static/icons/list-indent-decrease.svg?raw';
import indentIncrease from 'lucide-static/icons/list-indent-increase.svg?raw';
import keyRound from 'lucide-static/icons/key-round.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import lightbulb from 'lucide-static/icons/lightbulb.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import listOrdered from 'lucide-static/icons/list-ordered.svg?raw';
import listChecks from 'lucide-static/icons/list-checks.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import logOut from 'lucide-static/icons/log-out.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import mic from 'lucide-static/icons/mic.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import messageSquare from 'lucide-static/icons/message-square.svg?raw';
import move from 'lucide-static/icons/move.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import pin from 'lucide-static/icons/pin.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import radio from 'lucide-static/icons/radio.svg?raw';
import replace from 'lucide-static/icons/replace.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import square from 'lucide-static/icons/square.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import zoomIn from 'lucide-static/icons/zoom-in.svg?raw';
import zoomOut from 'lucide-static/icons/zoom-out.svg?raw';
import scanLine from 'lucide-static/icons/scan-line.svg?raw';
import award from 'lucide-static/icons/award.svg?raw';
import idCard from 'lucide-static/icons/id-card.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import userPlus from 'lucide-static/icons/user-plus.svg?raw';
import usersRound from 'lucide-static/icons/users-round.svg?raw';
import wandSparkles from 'lucide-static/icons/wand-sparkles.svg?raw';
import flag from 'lucide-static/icons/flag.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import route from 'lucide-static/icons/route.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

/** The names that Icons.java uses. */
const icons: Record<string, string> = {
  award,
  'id-card': idCard,
  route,
  'scan-line': scanLine,
  upload,
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-up': arrowUp,
  'book-user': bookUser,
  'calendar-days': calendarDays,
  'calendar-off': calendarOff,
  check,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-help': circleHelp,
  'circle-user-round': circleUserRound,
  clock,
  'door-open': doorOpen,
  download,
  'ellipsis-vertical': ellipsisVertical,
  files,
  flag,
  'file-text': fileText,
  'grip-vertical': gripVertical,
  history,
  house,
  'indent-decrease': indentDecrease,
  'indent-increase': indentIncrease,
  'key-round': keyRound,
  languages,
  lightbulb,
  link,
  'list-checks': listChecks,
  'list-ordered': listOrdered,
  lock,
  'log-out': logOut,
  mail,
  'map-pin': mapPin,
  megaphone,
  maximize,
  mic,
  'message-square': messageSquare,
  monitor,
  moon,
  move,
  pause,
  pencil,
  pin,
  play,
  plus,
  printer,
  radio,
  replace,
  search,
  square,
  sun,
  'trash-2': trash,
  'triangle-alert': triangleAlert,
  'user-plus': userPlus,
  'users-round': usersRound,
  'wand-sparkles': wandSparkles,
  x,
  'zoom-in': zoomIn,
  'zoom-out': zoomOut,
};

const drawings = Object.entries(icons)
  .map(([name, svg]) => {
    const drawing = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    return `<g id="lucide:${name}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${drawing}</g>`;
  })
  .join('');

const template = document.createElement('template');
template.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${drawings}</defs></svg>`;
Iconset.register('lucide', 24, template);
